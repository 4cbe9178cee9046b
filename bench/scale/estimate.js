/** How busy a gateway and a master are planned to be: above that, latencies grow faster than the load. */
const BUSY = 0.6;

/**
 * What the fitted model says an installation takes.
 *
 * @param {{ watchers: number, jobs: number, perSecond: number, frameBytes: number, socketKiB: number }} wanted
 */
export function estimate({ watchers, jobs, perSecond, frameBytes, socketKiB }, gateway, redis) {
  const frames = watchers * perSecond;
  const heardBy = (gateways) => jobs * perSecond * meetings(watchers / jobs, gateways);
  const coresOf = (heard) => gateway.predict({ sockets: watchers, frames, heard, one: 0 }) / 1e6;
  const floor = gateway.coefficients[3] / 1e6;
  // Each gateway more hears more, so that their number is looked for.
  let gateways = 1;
  while (coresOf(heardBy(gateways)) + gateways * floor > gateways * BUSY && gateways < 1e6)
    gateways = Math.ceil(gateways * 1.02);
  const together = Math.ceil(coresOf(jobs * perSecond) / (BUSY - floor));
  const heard = heardBy(gateways);
  const masters = Math.ceil(redis.predict({ writes: jobs * perSecond, heard, one: 0 }) / 1e6 / BUSY);
  return {
    "gateways, watchers spread at random": gateways,
    "gateways, watchers of a job together": together,
    "watchers a gateway, at random": Math.round(watchers / gateways),
    "memory of a gateway's sockets, at random": `${((watchers / gateways) * (socketKiB / 1024)).toFixed(0)} MiB`,
    "updates heard a second by all gateways": Math.round(heard),
    "Redis masters": masters,
    "to the watchers": `${((frames * frameBytes * 8) / 1e9).toFixed(1)} Gbit/s`,
    "from Redis to the gateways": `${((heard * frameBytes * 8) / 1e9).toFixed(1)} Gbit/s`,
  };
}

/** On how many of so many gateways a job is watched, if its watchers come to any of them. */
function meetings(watchersOfJob, gateways) {
  return gateways * (1 - (1 - 1 / gateways) ** watchersOfJob);
}
