/** Under which names and numbers our debits go out: agreed with the bank that takes our files (the ODFI). */
import { z } from 'zod';

const printed = (width: number) => z.string().regex(new RegExp(`^[A-Z0-9 .&'/-]{1,${width}}$`));

export const originatorSchema = z.strictObject({
  fictitious: z.boolean(),
  note: z.string().optional(),
  /** Routing number of the bank, or of the operator, that the file goes to. */
  immediateDestination: z.string().regex(/^\d{9}$/),
  immediateDestinationName: printed(23),
  /** As the bank assigned it: nine or ten digits. */
  immediateOrigin: z.string().regex(/^\d{9,10}$/),
  immediateOriginName: printed(23),
  /** What customers read on their bank statement. */
  companyName: printed(16),
  companyId: z.string().regex(/^[A-Z0-9]{10}$/),
  /** The first eight digits of the bank's routing number. */
  odfiIdentification: z.string().regex(/^\d{8}$/),
  /** What customers read beside the company's name. */
  entryDescription: printed(10),
});

export type Originator = z.infer<typeof originatorSchema>;
