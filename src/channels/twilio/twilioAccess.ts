/** What a webhook of Twilio's must know to believe a request, and whoever calls one must know to be believed. */
export interface TwilioAccess {
  /** `AC` and 32 hexadecimal digits; Twilio names it in every request. */
  readonly accountSid: string;
  /** The key of every signature (standards C4). */
  readonly authToken: string;
  /** Where Twilio finds the service, such as `https://assistant.example.com`; configured, never read from a request. */
  readonly publicUrl: () => string;
}
