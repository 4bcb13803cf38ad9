/** The shape of a section as English has it, with free text in each place: a missing or a surplus key in another language does not compile. */
export type Words<T> = T extends (...given: infer Given) => string ? (...given: Given) => string
  : T extends string ? string
  : T extends readonly (infer Item)[] ? readonly Words<Item>[]
  : { readonly [Key in keyof T]: Words<T[Key]> }
