import { createHmac } from "node:crypto";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { Incident } from "./incidents.ts";

export interface WebhookOptions {
  /** Is told of each incident's start and end. Without one only the page tells. */
  webhookUrl?: string;
  /** Signs what is sent, 24 bytes at least. */
  webhookSecret?: string;
}

const WITHIN_MS = 10_000;
const ATTEMPTS = 3;
const LEAST_SECRET_BYTES = 24;

/** @throws TypeError where the address or the secret cannot be used */
export function createWebhook(options: WebhookOptions = {}, log: Logger): Webhook | undefined {
  const { webhookUrl, webhookSecret } = options;
  return webhookUrl === undefined ? undefined : new Webhook(webhookUrl, webhookSecret, log);
}

/** Tells another system of incidents, signed as https://www.standardwebhooks.com says. */
export class Webhook {
  readonly #url: string;
  readonly #secret: string;
  readonly #log: Logger;

  /** @throws TypeError where the address or the secret cannot be used */
  constructor(url: string, secret: string | undefined, log: Logger) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new TypeError("alerts.webhookUrl (HEADWAY_WEBHOOK_URL): expected an http or https address");
    if (Buffer.byteLength(secret ?? "") < LEAST_SECRET_BYTES)
      throw new TypeError(
        `alerts.webhookSecret (HEADWAY_WEBHOOK_SECRET): expected at least ${LEAST_SECRET_BYTES} bytes to sign with, got ${Buffer.byteLength(secret ?? "")}`,
      );
    this.#url = url;
    this.#secret = secret ?? "";
    this.#log = log;
  }

  /** Tries again only where the receiver has said that it did not take it: an answer that was lost may have been taken. */
  async send(type: "incident.started" | "incident.ended", incident: Incident): Promise<void> {
    const id = `${incident.id}-${type === "incident.started" ? "start" : "end"}`;
    const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: incident });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const trouble = await this.#post(id, body);
      if (trouble === undefined) return;
      this.#log.warn({ id, attempt, cause: trouble.words }, "the webhook of an incident was not taken");
      if (!trouble.isRefused) return;
    }
  }

  async #post(id: string, body: string): Promise<{ words: string; isRefused: boolean } | undefined> {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signed = createHmac("sha256", this.#secret).update(`${id}.${timestamp}.${body}`).digest("base64");
    try {
      const answer = await fetch(this.#url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "webhook-id": id,
          "webhook-timestamp": timestamp,
          "webhook-signature": `v1,${signed}`,
        },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      await answer.body?.cancel();
      return answer.ok ? undefined : { words: `HTTP ${answer.status}`, isRefused: answer.status >= 500 };
    } catch (thrown) {
      const { cause } = thrown as { cause?: { code?: string } };
      return { words: coerceError(thrown).message, isRefused: cause?.code === "ECONNREFUSED" };
    }
  }
}
