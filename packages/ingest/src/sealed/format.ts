import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/*
 * header = magic (8) + salt (16) + nonce prefix (8); then chunks of 64 kB, each followed by its 16-byte tag. The last
 * chunk may be shorter, or empty. A chunk is bound to its place and to being the last or not, so that a file cut,
 * lengthened or reordered no longer opens. The salt gives every file its own key.
 */
const magic = Buffer.from('ERSEAL01');
export const saltBytes = 16;
export const prefixBytes = 8;
export const headerBytes = magic.length + saltBytes + prefixBytes;
export const chunkBytes = 65_536;
export const tagBytes = 16;

export type SealedFileErrorCode = 'not_sealed' | 'tampered';

/** The file is not what was sealed, or not with this key and purpose. */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError';
  readonly code: SealedFileErrorCode;

  constructor(code: SealedFileErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Seal {
  header: Buffer;
  fileKey: Buffer;
}

export function newSeal(key: Buffer, purpose: string, salt: Buffer, prefix: Buffer): Seal {
  return { header: Buffer.concat([magic, salt, prefix]), fileKey: fileKey(key, purpose, salt) };
}

export function sealOf(header: Buffer, key: Buffer, purpose: string): Seal {
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    throw new SealedFileError('not_sealed', 'the file does not begin as a sealed file does');
  }
  return { header, fileKey: fileKey(key, purpose, header.subarray(magic.length, magic.length + saltBytes)) };
}

/** Ciphertext and tag. */
export function sealChunk(seal: Seal, chunk: Buffer, index: number, isLast: boolean): [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', seal.fileKey, nonce(seal, index));
  cipher.setAAD(place(seal, index, isLast));
  const sealed = cipher.update(chunk);
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

export function openChunk(seal: Seal, sealed: Buffer, index: number, isLast: boolean): Buffer {
  if (sealed.length < tagBytes) throw new SealedFileError('tampered', `chunk ${index} is cut short`);
  const decipher = createDecipheriv('aes-256-gcm', seal.fileKey, nonce(seal, index), { authTagLength: tagBytes });
  decipher.setAAD(place(seal, index, isLast));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const chunk = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
  } catch {
    throw new SealedFileError('tampered', `chunk ${index} is not as it was sealed, or the key or the purpose differs`);
  }
  return chunk;
}

function fileKey(key: Buffer, purpose: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `e-respect/sealed/1/${purpose}`, 32));
}

function nonce({ header }: Seal, index: number): Buffer {
  const bytes = Buffer.alloc(prefixBytes + 4);
  header.copy(bytes, 0, headerBytes - prefixBytes);
  // Throws beyond 2³² chunks (256 TiB) rather than use a nonce twice.
  bytes.writeUInt32BE(index, prefixBytes);
  return bytes;
}

function place({ header }: Seal, index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(headerBytes + 5);
  header.copy(bytes);
  bytes.writeUInt32BE(index, headerBytes);
  bytes[headerBytes + 4] = isLast ? 1 : 0;
  return bytes;
}
