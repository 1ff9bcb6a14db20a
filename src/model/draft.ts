/** A thing that is being read: its fields may still be set. */
export type Draft<Thing> = { -readonly [Field in keyof Thing]: Thing[Field] };

/** Sets a field if there is a value for it: an absent field is no field, rather than an undefined one. */
export function setField<Thing extends object, Field extends keyof Thing>(
  thing: Thing,
  field: Field,
  value: Thing[Field] | undefined,
): void {
  if (value !== undefined) thing[field] = value;
}
