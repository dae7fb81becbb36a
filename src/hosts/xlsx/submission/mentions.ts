// Does an element refer to one of these relationships?
import { attributesOf, type XmlElement } from '../xml/parse';

/** Any attribute with a prefix (`r:id`, `r:embed`, `r:link`) may refer to a relationship. */
export const mentions = (xml: string, element: XmlElement, ids: ReadonlySet<string>): boolean =>
  ids.size > 0 && attributesOf(xml, element).some(({ name, value }) => name.includes(':') && ids.has(value));
