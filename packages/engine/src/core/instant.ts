// Instants are ms UTC in the core and ISO strings where people and expressions read them.

export const isoOf = (ms: number): string => new Date(ms).toISOString();
