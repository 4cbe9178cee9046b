import type { TroubleBounds } from "@headway/shared/words/queue-trouble";
import type { IncidentSettings } from "./incidents.ts";
import type { WebhookOptions } from "./webhook.ts";

export interface AlertOptions extends WebhookOptions, Partial<TroubleBounds>, Partial<IncidentSettings> {
  /** How often it is looked, in ms. */
  everyMs?: number;
}
