import { describe, expect, it } from 'vitest';
import { tellFormat } from './tell-format.ts';

const told = (text: string): string => tellFormat(Buffer.from(text));

describe('what a file is', () => {
  it.each([
    '{"email":"a@x.fr"}\n', '[{"email":"a@x.fr"}]', '[\n  {\n    "email": 1\n  }\n]', '[]', '\uFEFF{"rows":[]}', '[{}]',
  ])('JSON: %j', (text) => { expect(told(text)).toBe('json'); });

  it.each([
    '{email};ville\na;b\n', '[1];[2]\na;b\n', '{"email";"ville"}\na;b\n', '[email],[ville]\na,b\n', '["a","b"]\n',
    '<email>;<ville>\na;b\n', '<5 ans,5 à 10 ans\n1,2\n', 'Date: jour;Sujet: objet\n01/02/2025;x\n', 'From,To,Date\na,b,c\n', 'From: a;b\nTo: c;d\n1;2\n',
    'From Paris;To Lyon\n1;2\n', 'Subject: x\n', 'PAR1;b\n1;2\n', 'PK,name\n1,2\n', 'email\n',
  ])('text: %j', (text) => { expect(told(text)).toBe('text'); });

  it.each(['<?xml version="1.0"?><feedback/>', '<feedback>\n <version>1</version></feedback>', '\uFEFF<?xml version="1.0"?>\n<a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])('XML: %j', (text) => { expect(told(text)).toBe('xml'); });

  it.each([
    'Return-Path: <>\r\nReceived: from a\r\n by b\r\nSubject: x\r\n\r\nbody', 'From a@x.fr Tue Apr 30 02:09:16 2019\nSubject: x\n\nbody', 'From: a@x.fr\nTo: b@x.fr\nSubject: no body',
  ])('mail: %j', (text) => { expect(told(text)).toBe('mail'); });

  it.each(['mandrill_events=%5B%7B%22event%22%3A1%7D%5D', 'payload=%7B%7D&x=1'])('form: %j', (text) => { expect(told(text)).toBe('form'); });
  it.each(['a=b;c\n1;2\n', 'email=%;x\n1;2\n', 'event=delivered&recipient=a\n'])('no form: %j', (text) => { expect(told(text)).toBe('text'); });

  it('sees through UTF-16', () => {
    expect(tellFormat(Buffer.from('\uFEFF[{"a":1}]', 'utf16le'))).toBe('json');
    expect(tellFormat(Buffer.from('email;ville\na;b\n', 'utf16le'))).toBe('text');
  });
});
