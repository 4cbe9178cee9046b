import type { DeliveryAnswer, GatewayDelivery, GatewayName } from "@headway/shared/protocol/delivery";
import { toAge, toDuration, toDurationSoFar } from "@headway/shared/words/durations";
import { countOf, formatCount } from "@headway/shared/words/numbers";

interface DeliveryFigure {
  key: string;
  name: string;
  words: string;
  isBad?: boolean;
}

export interface DeliveryRow extends GatewayName {
  /** How long it runs, or what is wrong with it. */
  note: string;
  isBad: boolean;
  /** None of a gateway that has not answered. */
  figures: DeliveryFigure[];
}

const COUNTS = [
  ["sockets", "Sockets"],
  ["watchedJobs", "Jobs watched"],
  ["heard", "Heard"],
  ["sent", "Sent"],
] as const satisfies [keyof GatewayDelivery, string][];

const SLOW = [
  ["conflated", "Conflated"],
  ["replayed", "Replayed"],
] as const satisfies [keyof GatewayDelivery, string][];

/** A row for each gateway, also for those that have not answered: in one order, so that none jumps when one falls silent. */
export function toDeliveryRows({ gateways, silent }: DeliveryAnswer, now: number): DeliveryRow[] {
  const rows: DeliveryRow[] = [
    ...gateways.map((gateway) => ({
      ...nameOf(gateway),
      note: gateway.live ? `up ${toDurationSoFar(now - gateway.startedAt)}` : "hears no updates",
      isBad: !gateway.live,
      figures: toFigures(gateway, now),
    })),
    ...silent.map((gateway) => ({
      ...nameOf(gateway),
      note: `has not answered, last seen ${toAge(gateway.seenAt, now)}`,
      isBad: true,
      figures: [],
    })),
  ];
  return rows.sort(
    (one, other) =>
      one.host.localeCompare(other.host) || one.pid - other.pid || one.id.localeCompare(other.id),
  );
}

function nameOf({ id, host, pid }: GatewayName): GatewayName {
  return { id, host, pid };
}

function toFigures(gateway: GatewayDelivery, now: number): DeliveryFigure[] {
  const { reportToSend, slowSockets, lastOutage } = gateway;
  const count = ([key, name]: readonly [keyof GatewayDelivery, string]): DeliveryFigure => ({
    key,
    name,
    words: formatCount(Number(gateway[key])),
  });
  return [
    ...COUNTS.map(count),
    {
      key: "p99",
      name: "Report to send, p99",
      words: reportToSend ? toLag(reportToSend.p99Ms) : "no updates",
    },
    ...SLOW.map(count),
    { key: "slowSockets", name: "Slow now", words: formatCount(slowSockets), isBad: slowSockets > 0 },
    count(["resyncs", "Resyncs"]),
    {
      key: "lastOutage",
      name: "Last outage",
      words: sayOutage(lastOutage, now),
      isBad: lastOutage !== undefined && lastOutage.until === undefined,
    },
  ];
}

/** Delivery is a matter of milliseconds, which other durations are not. */
function toLag(ms: number): string {
  return ms < 1_000 ? `${formatCount(ms)} ms` : toDuration(ms);
}

function sayOutage(outage: GatewayDelivery["lastOutage"], now: number): string {
  if (!outage) return "none";
  const { from, until, reason } = outage;
  const when =
    until === undefined
      ? `for ${toDurationSoFar(now - from)} now`
      : `${toAge(until, now)}, for ${toDuration(until - from)}`;
  return `${when}: ${reason}`;
}

/** The installation in a sentence: "2 gateways, 14 sockets, 1 slow now." */
export function sumUpDelivery({ gateways }: DeliveryAnswer): string {
  const sum = (key: "sockets" | "slowSockets"): number =>
    gateways.reduce((total, gateway) => total + gateway[key], 0);
  const slow = sum("slowSockets");
  const answered = countOf(gateways.length, "gateway", "gateways");
  const keepUp = slow === 0 ? "none slow now" : `${formatCount(slow)} slow now`;
  return `${answered}, ${countOf(sum("sockets"), "socket", "sockets")}, ${keepUp}.`;
}

/** What the table does not show of the installation. */
export function sayMissing({ reached, unnamed, omitted }: DeliveryAnswer): string[] {
  return [
    ...(reached
      ? []
      : [
          "The other gateways could not be asked, because Redis cannot be reached. What stands below, the gateway that serves this page knows by itself.",
        ]),
    ...(unnamed === 0
      ? []
      : [
          `${countOf(unnamed, "further gateway has", "further gateways have")} not answered, and no name is known of ${unnamed === 1 ? "it" : "them"}. An older version of Headway does not know the question.`,
        ]),
    ...(omitted === 0
      ? []
      : [`${countOf(omitted, "further gateway is", "further gateways are")} left out of the table.`]),
  ];
}
