import { performance } from "node:perf_hooks";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** The event loop's lag is looked at this often: at prom-client's 10 ms, that alone is several times what an idle gateway uses. */
const LAG_EVERY_MS = 500;

/** What a gateway counts, in Prometheus' terms. */
export interface Metrics {
  registry: Registry;
  httpSeconds: Histogram<"method" | "route" | "status">;
  /** Registers where the present figures of the sockets are read, at each scrape: to raise a counter costs a twentieth of an update. */
  observeSockets(read: () => SocketFigures): void;
  /** Registers where the present number of jobs by state is read, at each scrape. */
  observeQueue(read: () => Promise<Record<string, number>>): void;
}

interface SocketFigures {
  sockets: number;
  /** Rooms that are heard. */
  rooms: number;
  /** Publications received from Redis since the start. */
  heard: number;
  /** Broadcasts of a snapshot to a job's room since the start. */
  broadcasts: number;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_EVERY_MS });
  observeUtilization(registry);
  return {
    registry,
    httpSeconds: new Histogram({
      name: "headway_http_request_duration_seconds",
      help: "Duration of HTTP calls",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.02, 0.1, 0.5, 2],
      registers: [registry],
    }),
    observeQueue(read) {
      new Gauge({
        name: "headway_queue_jobs",
        help: "Jobs of the queue by state, as the queue itself has them",
        labelNames: ["state"],
        registers: [registry],
        async collect() {
          // Without Redis there is no figure, and the others are told all the same.
          const counts = await read().catch(() => ({}));
          this.reset();
          for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
        },
      });
    },
    observeSockets(read) {
      observeSockets(registry, read);
    },
  };
}

function observeSockets(registry: Registry, read: () => SocketFigures): void {
  const registers = [registry];
  const present = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  const total = (name: string, help: string, value: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  };
  present("headway_sockets", "Open sockets", () => read().sockets);
  present("headway_rooms_heard", "Jobs and feeds that somebody here watches", () => read().rooms);
  total("headway_updates_heard_total", "Updates of jobs received from Redis", () => read().heard);
  total("headway_updates_sent_total", "Updates of jobs broadcast to a room", () => read().broadcasts);
}

/** How busy the event loop was since the last scrape: unlike its lag, that costs nothing to know. */
function observeUtilization(registry: Registry): void {
  let before = performance.eventLoopUtilization();
  new Gauge({
    name: "headway_event_loop_utilization",
    help: "Share of the time since the last scrape in which the event loop was busy, 0 to 1",
    registers: [registry],
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
  });
}
