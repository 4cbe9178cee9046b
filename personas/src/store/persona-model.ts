import {
  Schema,
  type Connection,
  type Model,
  type SchemaDefinition,
  type SchemaDefinitionProperty,
} from "mongoose";
import { z } from "zod";
import { persona, type Persona } from "../persona/schema.ts";

/** How a persona is kept: itself, whose it is, and whether anybody may see it yet. */
export interface StoredPersona extends Persona {
  org: string;
  /** false: a draft of a job that has not ended well so far. */
  published: boolean;
  publishedAt?: Date;
  /** Who speaks for it at present: whoever was overtaken can neither publish it nor take it back. */
  fence?: string;
  /** Drafts only: when MongoDB may remove it. */
  expiresAt?: Date;
}

interface JsonSchema {
  type?: string;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** The part of mongoose's schema that follows from the persona schema, so that a field is declared once. */
function toMongoose(schema: JsonSchema, required: boolean): SchemaDefinitionProperty {
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      toMongoose(field, true),
    ]);
    return { type: new Schema(Object.fromEntries(fields), { _id: false }), required };
  }
  if (schema.type === "array") return { type: [toMongoose(schema.items ?? {}, true)], required };
  if (schema.type === "number" || schema.type === "integer") return { type: Number, required };
  if (schema.type === "string") return { type: String, required };
  // What is left are the nullable words and numbers; the persona schema itself says what they may be.
  return { type: Schema.Types.Mixed };
}

function personaFields(): SchemaDefinition {
  const { properties } = z.toJSONSchema(persona, { unrepresentable: "any" }) as JsonSchema;
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, toMongoose(field, true)] as const),
  );
}

export type PersonaModel = Model<StoredPersona>;

/** The `personas` collection of this connection, with its indexes declared. */
export function personaModel(connection: Connection): PersonaModel {
  const known = connection.models["Persona"] as PersonaModel | undefined;
  if (known) return known;
  const schema = new Schema<StoredPersona>(
    {
      ...personaFields(),
      org: { type: String, required: true },
      published: { type: Boolean, required: true },
      publishedAt: Date,
      fence: String,
      expiresAt: Date,
    },
    {
      collection: "personas",
      versionKey: false,
      autoIndex: false,
      autoCreate: false,
      suppressReservedKeysWarning: true,
    },
  );
  schema.index({ jobId: 1, index: 1 }, { unique: true });
  schema.index({ org: 1, published: 1, publishedAt: -1, jobId: 1, index: 1 });
  schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model<StoredPersona>("Persona", schema);
}
