import { setTimeout } from "node:timers/promises";
import type { Cluster } from "ioredis";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { ClusterNodeOptions } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { ClusterLink } from "./cluster-link.ts";
import type { ClusterLinkOptions } from "./cluster-link.ts";
import { readClusterMasters } from "./cluster-masters.ts";
import type { ClusterMasters, ClusterNode } from "./cluster-masters.ts";
import { deferred } from "../deferred.ts";
import type { Deferred } from "../deferred.ts";
import { keySlot } from "@headway/shared/progress/key-slot";
import { definePublishIfHeard } from "./publish-if-heard.ts";
import { SENTINEL_KEPT_MS, Subscriber } from "../subscriber.ts";

const AGAIN_AFTER_MS = 200;

export interface ClusterSubscriberDeps {
  /** For requests; it stays the caller's to close. */
  cluster: Cluster;
  /** Who one is to the nodes, and how to speak to them. */
  nodeOptions: ClusterNodeOptions;
  keys: ProgressKeys;
  prefix: string;
  /** How seldom feeds are read, in ms. */
  feedBatchMs: number;
  log: Logger;
}

/**
 * Hears on a cluster: the channels of jobs and those of feeds are sharded, and each is heard from the master of its slot, on two links to
 * each master, of which the one for feeds is read in batches. What is published to all nodes is heard on one more link, the bus.
 *
 * A link that is lost, and one whose node gives slots away, is closed. Then the cluster is asked anew who holds what, missing links
 * are made and what they lack is subscribed to, until nothing is missing any more.
 */
export class ClusterSubscriber extends Subscriber {
  readonly #deps: ClusterSubscriberDeps;
  /** By the master's `host:port`. */
  readonly #jobs = new Map<string, ClusterLink>();
  readonly #feeds = new Map<string, ClusterLink>();
  #bus: ClusterLink | undefined;
  #masters: ClusterMasters = { nodes: new Map(), owners: [] };
  readonly #wanted = new Set<string>();
  /** Those of them that are not heard yet. */
  readonly #entering = new Map<string, Deferred>();
  #mending: Promise<void> | undefined;
  #closed = false;

  constructor(deps: ClusterSubscriberDeps) {
    super();
    this.#deps = deps;
    definePublishIfHeard(deps.cluster);
    void this.#mend();
  }

  async subscribe(channel: string): Promise<void> {
    await Promise.all(this.#deps.keys.clusterChannels(channel).map((one) => this.#want(one)));
  }

  unsubscribe(channel: string): void {
    for (const one of this.#deps.keys.clusterChannels(channel)) this.#letGo(one);
  }

  #want(channel: string): Promise<void> {
    this.#wanted.add(channel);
    const before = this.#entering.get(channel);
    if (before !== undefined) return before.promise;
    const entering = deferred();
    this.#entering.set(channel, entering);
    this.#enter(channel);
    return entering.promise;
  }

  #letGo(channel: string): void {
    this.#wanted.delete(channel);
    this.#entering.get(channel)?.reject(new Error(`${channel} was let go of before it was heard`));
    this.#entering.delete(channel);
    // A link that closes meanwhile hears nothing any more, and one whose node gave the slot away is thrown away.
    this.#linkOf(channel)
      ?.unsubscribe(channel)
      .catch(() => undefined);
  }

  async confirm(): Promise<void> {
    await this.#mending;
    await Promise.all(this.#links.map((link) => link.confirm()));
  }

  async confirmJobs(): Promise<void> {
    // Not awaited where there is nothing to await: whoever is busy right after asking has asked all the same.
    if (this.#mending !== undefined) await this.#mending;
    await Promise.all([...this.#jobs.values()].map((link) => link.confirm()));
  }

  sendSentinels(): Promise<unknown> {
    const { cluster } = this.#deps;
    const sent: Promise<unknown>[] = [...this.#jobs.values()].flatMap(({ sentinel }) => [
      cluster.spublish(sentinel, ""),
      // A key of the same slot, and so of the same master.
      cluster.set(sentinel, "", "PX", SENTINEL_KEPT_MS),
    ]);
    for (const { sentinel } of this.#feeds.values()) sent.push(cluster.headwayPublishIfHeard(sentinel, ""));
    if (this.#bus !== undefined) sent.push(cluster.publish(this.#bus.sentinel, ""));
    return Promise.all(sent);
  }

  get heardAt(): number {
    return Math.min(...this.#links.map((link) => link.heardAt));
  }

  reconnect(heardBefore: number): void {
    for (const link of this.#links) {
      if (link.heardAt < heardBefore) link.drop(new Error("the node has fallen silent"));
    }
  }

  close(): void {
    this.#closed = true;
    for (const link of this.#links) link.close();
  }

  get #links(): ClusterLink[] {
    return [...this.#jobs.values(), ...this.#feeds.values(), ...(this.#bus ? [this.#bus] : [])];
  }

  #linkOf(channel: string): ClusterLink | undefined {
    const { keys } = this.#deps;
    const links = keys.isJobChannel(channel)
      ? this.#jobs
      : keys.isFeedShard(channel)
        ? this.#feeds
        : undefined;
    return links === undefined ? this.#bus : links.get(this.#masters.owners[keySlot(channel)] ?? "");
  }

  /** Subscribes where there is a link; where there is none, mending makes it, and ends with the same for all that are missing. */
  #enter(channel: string): void {
    const link = this.#linkOf(channel);
    const subscribed = link?.subscribe(channel) ?? Promise.reject(new Error("there is no link"));
    subscribed.then(
      () => {
        if (this.#linkOf(channel) !== link) return;
        this.#entering.get(channel)?.resolve();
        this.#entering.delete(channel);
      },
      () => {
        void this.#mend();
      },
    );
  }

  readonly #onLost = (lost: ClusterLink, why: Error): void => {
    for (const links of [this.#jobs, this.#feeds])
      for (const [node, link] of links) if (link === lost) links.delete(node);
    if (this.#bus === lost) this.#bus = undefined;
    if (this.#closed) return;
    this.#deps.log.debug({ cause: why.message }, "a link to the cluster is lost");
    this.emit("lost", "Part of the Redis Cluster cannot be reached.");
    void this.#mend();
  };

  /** Resolves when no link is missing. One mending at a time; what breaks meanwhile is mended by the same. */
  #mend(): Promise<void> {
    this.#mending ??= this.#mendAll();
    return this.#mending;
  }

  async #mendAll(): Promise<void> {
    let isFirstTrouble = true;
    while (!this.#closed) {
      const trouble = await this.#tryToMend().catch(coerceError);
      if (trouble === undefined && this.#isWhole()) break;
      if (isFirstTrouble && trouble) {
        this.#deps.log.warn(
          { cause: trouble.message },
          "not all of the cluster can be heard yet; trying again",
        );
        isFirstTrouble = false;
      }
      await setTimeout(AGAIN_AFTER_MS * (0.5 + Math.random()));
    }
    this.#mending = undefined;
    for (const channel of this.#entering.keys()) this.#enter(channel);
    this.emit("returned");
  }

  #isWhole(): boolean {
    if (this.#bus === undefined) return false;
    const hasAllLinks = [...this.#masters.nodes.keys()].every(
      (node) => this.#jobs.has(node) && this.#feeds.has(node),
    );
    // A slot may have no master for a while.
    return hasAllLinks && [...this.#entering.keys()].every((channel) => this.#linkOf(channel) !== undefined);
  }

  async #tryToMend(): Promise<undefined> {
    this.#masters = await readClusterMasters(this.#deps.cluster);
    const { nodes } = this.#masters;
    for (const links of [this.#jobs, this.#feeds]) {
      for (const [key, link] of links) {
        if (nodes.has(key)) continue;
        link.close();
        links.delete(key);
      }
    }
    if (this.#closed) return;
    const { prefix, feedBatchMs } = this.#deps;
    for (const [key, node] of nodes) {
      const open = (batchMs: number): ClusterLink =>
        this.#open(node, { isSharded: true, batchMs, sentinel: this.#sentinelOn(key) });
      if (!this.#jobs.has(key)) this.#jobs.set(key, open(0));
      if (!this.#feeds.has(key)) this.#feeds.set(key, open(feedBatchMs));
    }
    this.#bus ??= this.#open(pickOne([...nodes.values()]), {
      isSharded: false,
      batchMs: feedBatchMs,
      sentinel: `${prefix}:sentinel:${crypto.randomUUID()}`,
    });
    const steps = this.#links.map((link) => link.confirm());
    for (const channel of this.#wanted) {
      const subscribed = this.#linkOf(channel)?.subscribe(channel);
      if (subscribed !== undefined) steps.push(subscribed);
    }
    // All, before the first that failed is told of: what can be heard is to be heard.
    for (const step of await Promise.allSettled(steps)) if (step.status === "rejected") throw step.reason;
  }

  #open(node: ClusterNode, how: Pick<ClusterLinkOptions, "isSharded" | "batchMs" | "sentinel">): ClusterLink {
    return new ClusterLink({
      ...how,
      node,
      options: this.#deps.nodeOptions,
      onMessage: (channel, message) => this.emit("message", channel, message),
      onLost: this.#onLost,
    });
  }

  /** A channel in one of the node's own slots, which are found by trying: with three masters, one in three names fits. */
  #sentinelOn(node: string): string {
    for (;;) {
      const channel = `${this.#deps.prefix}:sentinel:{${crypto.randomUUID()}}`;
      if (this.#masters.owners[keySlot(channel)] === node) return channel;
    }
  }
}

function pickOne<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)] as Item;
}
