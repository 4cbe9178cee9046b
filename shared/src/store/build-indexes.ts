import type { Model, mongo } from "mongoose";

/** Builds what indexes of the model's schema are missing. However long it takes: a large collection needs minutes, which no call else is given. */
export async function buildIndexes<Stored>({ schema, collection }: Model<Stored>): Promise<void> {
  for (const [keys, options] of schema.indexes()) {
    // Mongoose adds what MongoDB has ignored since 4.2.
    const { background: _ignored, ...wanted } = options;
    const patient = { ...wanted, timeoutMS: 0 } as mongo.CreateIndexesOptions;
    await collection.createIndex(keys as mongo.IndexSpecification, patient);
  }
}
