// Elements by their places, and changes by splicing.
import { attributesOf, childNamed, childrenNamed, parseXml, textOf, valueOf, XmlError } from '../../../src/hosts/xlsx/xml/parse';
import { decodePart, encodePart } from '../../../src/hosts/xlsx/xml/partText';
import { decodeCellText, decodeXml, encodeCellText, escapeAttribute } from '../../../src/hosts/xlsx/xml/text';
import { XmlEditor } from '../../../src/hosts/xlsx/xml/XmlEditor';

const XML = '\ufeff<?xml version="1.0"?><!-- <not/> --><x:a k="1 > 0" x:l=\'&quot;&#10;\'><b/><b>t&amp;<![CDATA[<]]></b ><x:c n="2"  /></x:a>';

describe('the tree', () => {
  const root = parseXml(XML);
  test('names, prefixes, children, texts and attributes', () => {
    expect([root.prefix, root.name, root.children.map((child) => child.prefix + child.name)]).toEqual(['x:', 'a', ['b', 'b', 'x:c']]);
    expect(childrenNamed(root, 'b').map((element) => textOf(XML, element))).toEqual(['', 't&<']);
    expect(attributesOf(XML, root).map(({ name, value }) => [name, value])).toEqual([['k', '1 > 0'], ['x:l', '"\n']]);
    expect(attributesOf(XML, root).map(({ start, end }) => XML.slice(start, end))).toEqual(['1 > 0', '&quot;&#10;']);
    expect(valueOf(XML, root, 'none')).toBeNull();
  });

  test.each(['<a>', '<a></b>', '</a>', '<a', '<a b="', '<!DOCTYPE a><a/>', '', '<a/><b/>', '<a><!-- </a>', '< a/>'])('not well-formed: %s', (xml) => {
    expect(() => parseXml(xml)).toThrow(XmlError);
  });
});

describe('the editor', () => {
  test('attributes, contents and children change; every other byte stays', () => {
    const root = parseXml(XML);
    const editor = new XmlEditor(XML);
    const [first, second] = childrenNamed(root, 'b');
    const last = childNamed(root, 'c');
    if (!first || !second || !last) throw new Error('not parsed');
    editor.setAttribute(root, 'k', '"2"');
    editor.setAttribute(last, 'm', '3');
    editor.removeAttribute(root, 'x:l');
    editor.setContent(first, 'new');
    editor.append(second, '<d/>');
    expect(editor.result()).toBe('\ufeff<?xml version="1.0"?><!-- <not/> --><x:a k="&quot;2&quot;"><b>new</b><b>t&amp;<![CDATA[<]]><d/></b ><x:c n="2"   m="3"/></x:a>');
  });

  test('insertions at one place stand in the order they were made; overlapping changes are our mistake', () => {
    const editor = new XmlEditor('abc');
    editor.insert(1, '1');
    editor.insert(1, '2');
    editor.replace(1, 2, 'B');
    expect(editor.result()).toBe('a12Bc');
    editor.replace(0, 2, 'x');
    expect(() => editor.result()).toThrow(RangeError);
    const idle = new XmlEditor('abc');
    idle.replace(0, 1, 'a');
    expect([idle.changed, idle.result()]).toEqual([false, 'abc']);
  });
});

test('texts and attributes survive writing and reading', () => {
  const odd = 'a&b<c>"d"\'\t\n\r_x0041_\u0007\ufffe𠮷';
  expect(decodeXml(escapeAttribute(odd))).toBe(odd);
  expect(decodeCellText(encodeCellText(odd))).toBe(odd);
  expect(decodeXml('&unknown; &#xD; &#99999999;')).toBe('&unknown; \r &#99999999;');
  expect(decodeXml('a\r\nb\rc')).toBe('a\nb\nc');
});

test('parts in other encodings are read; written parts are UTF-8 and say so, with their mark where they had one', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('<a>中</a>', (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat()]);
  expect(decodePart(utf16)).toBe('<a>中</a>');
  const gbk = new Uint8Array([...new TextEncoder().encode('<?xml version="1.0" encoding="GBK"?><a>'), 0xd6, 0xd0, ...new TextEncoder().encode('</a>')]);
  expect(decodePart(gbk)).toBe('<?xml version="1.0" encoding="GBK"?><a>中</a>');
  expect(new TextDecoder().decode(encodePart(decodePart(gbk)))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>中</a>');
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<a/>')]);
  expect(encodePart(decodePart(marked))).toEqual(marked);
  expect(() => decodePart(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]))).toThrow('not valid');
});
