/** Thrown by a sender where no further try could hand a message over: there is no such address or number. */
export class Undeliverable extends Error {}
