/** One index of a collection: fields with their direction, in order. */
export interface IndexDefinition {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: true;
}
