// Where the designer of a flow is.

export const addressOf = (flow: string): string => `/perancang?alur=${encodeURIComponent(flow)}`;
