/** Other headers that the columns of one table answer to, besides the printed ones. */
export type Synonyms<K extends string> = Readonly<Record<K, readonly string[]>>;
