import type { FastifyInstance } from "fastify";
import type { DeliveryAnswer } from "@headway/shared/protocol/delivery";
import { assertOperator } from "../../auth/authenticate.ts";

/** What all gateways deliver, to all organisations together: for operators. */
export function deliveryRoutes(
  app: FastifyInstance,
  { askDelivery }: { askDelivery: () => Promise<DeliveryAnswer> },
): void {
  app.get("/admin/delivery", async ({ identity }) => {
    assertOperator(identity);
    return askDelivery();
  });
}
