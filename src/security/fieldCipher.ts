/** Seals single fields with AES-256-GCM so that a value opens only where it was written (standards D4). */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Starts every sealed value; another form would start otherwise. */
const version = 'v1';

/** Keys by id; the current one seals, the others still open what they sealed before. */
export interface KeyRing {
  readonly currentId: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** Where a value belongs; a sealed value moved anywhere else does not open. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/**
 * Reads `id:hex` pairs, separated by commas, the current key first: `2026b:8f…,2026a:41…`. A key is 64 hexadecimal
 * digits, its id up to 16 letters and digits. Throws an Error in words that hold no key.
 */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const pair of text.split(',')) {
    const [, id, hex] = /^\s*([a-z0-9]{1,16}):([0-9a-f]{64})\s*$/i.exec(pair) ?? [];
    if (id === undefined || hex === undefined)
      throw new Error('A key ring is id:key pairs separated by commas, each key 64 hexadecimal digits');
    if (keys.has(id)) throw new Error(`The key ring has two keys called ${id}`);
    keys.set(id, Buffer.from(hex, 'hex'));
  }
  const [currentId = ''] = keys.keys();
  return { currentId, keys };
}

export class FieldCipher {
  /** Made ready once: Node takes several times as long over a key given as bytes. */
  private readonly keys = new Map<string, KeyObject>();

  constructor(private readonly ring: KeyRing) {
    for (const [id, key] of ring.keys) {
      if (key.length !== keyBytes) throw new Error(`Key ${id} must have ${keyBytes} bytes`);
      this.keys.set(id, createSecretKey(key));
    }
    if (!ring.keys.has(ring.currentId)) throw new Error(`The key ring lacks its current key ${ring.currentId}`);
  }

  get currentKeyId(): string {
    return this.ring.currentId;
  }

  /** `v1.<key id>.<nonce>.<ciphertext and tag>`; never the same twice. */
  seal(plain: string, place: FieldPlace): string {
    const keyId = this.ring.currentId;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key(keyId), nonce, { authTagLength: tagBytes });
    cipher.setAAD(boundTo(place, keyId));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [version, keyId, nonce.toString('base64url'), body.toString('base64url')].join('.');
  }

  /** Throws where the value was changed, moved, or sealed with a key that is not on the ring. */
  open(sealed: string, place: FieldPlace): string {
    const { keyId, nonce, body } = parse(sealed);
    const decipher = createDecipheriv(algorithm, this.key(keyId), nonce, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(place, keyId));
    decipher.setAuthTag(body.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
    } catch (error) {
      throw new Error(`A sealed value of ${place.table}.${place.column} does not open: changed or moved`, {
        cause: error,
      });
    }
  }

  private key(keyId: string): KeyObject {
    const key = this.keys.get(keyId);
    if (key === undefined) throw new Error(`The key ring lacks key ${keyId}`);
    return key;
  }
}

/** Under which key a value was sealed. */
export function keyIdOf(sealed: string): string {
  return parse(sealed).keyId;
}

function boundTo({ table, column, rowId }: FieldPlace, keyId: string): Buffer {
  return Buffer.from([table, column, rowId, keyId].join('|'), 'utf8');
}

function parse(sealed: string): { keyId: string; nonce: Buffer; body: Buffer } {
  const [form, keyId, nonceText, bodyText, ...more] = sealed.split('.');
  if (form !== version || keyId === undefined || nonceText === undefined || bodyText === undefined || more.length > 0)
    throw new Error('Not a sealed value');
  const nonce = decode(nonceText);
  const body = decode(bodyText);
  if (nonce.length !== nonceBytes || body.length < tagBytes) throw new Error('Not a sealed value');
  return { keyId, nonce, body };
}

/** Base64url that has exactly one spelling: no bit may differ unnoticed. */
function decode(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new Error('Not a sealed value');
  return bytes;
}
