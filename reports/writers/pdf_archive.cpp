#include "reports/writers/pdf_archive.h"

#include <qpdf/QPDFObjectHandle.hh>

#include "reports/writers/colour_profile.h"

namespace vireo::pdf {
namespace {

std::string escaped(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    switch (c) {
      case '&':
        kept += "&amp;";
        break;
      case '<':
        kept += "&lt;";
        break;
      case '>':
        kept += "&gt;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') kept += c;
    }
  }
  return kept;
}

/// The extension schema that names the four properties of an attached invoice.
std::string schema_of_attachment() {
  std::string properties;
  const std::pair<const char*, const char*> named[] = {
      {"DocumentFileName", "The name of the embedded XML document"},
      {"DocumentType", "The type of the hybrid document in capital letters"},
      {"Version", "The actual version of the standard applying to the embedded XML document"},
      {"ConformanceLevel", "The conformance level of the embedded XML document"}};
  for (const auto& [name, about] : named)
    properties += std::string("<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>") + name +
                  "</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
                  "<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>" +
                  about + "</pdfaProperty:description></rdf:li>";
  return "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
         "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
         "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
         "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>Factur-X PDFA Extension "
         "Schema</pdfaSchema:schema>"
         "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</"
         "pdfaSchema:namespaceURI>"
         "<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>" +
         properties +
         "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";
}

std::string xmp(const ContainerFacts& facts) {
  const std::string moment = facts.created.text() + "T00:00:00Z";
  std::string text =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:format>application/pdf</dc:format>"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      escaped(facts.title) + "</rdf:li></rdf:Alt></dc:title>";
  if (!facts.author.empty())
    text += "<dc:creator><rdf:Seq><rdf:li>" + escaped(facts.author) + "</rdf:li></rdf:Seq></dc:creator>";
  text +=
      "</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
      "<xmp:CreatorTool>Vireo</xmp:CreatorTool><xmp:CreateDate>" +
      moment + "</xmp:CreateDate><xmp:ModifyDate>" + moment +
      "</xmp:ModifyDate></rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
      "<pdf:Producer>Vireo</pdf:Producer></rdf:Description>\n";
  if (facts.invoice) {
    text += schema_of_attachment();
    text +=
        "<rdf:Description rdf:about=\"\" xmlns:fx=\"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\">"
        "<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>" +
        escaped(facts.invoice->name) +
        "</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>" +
        escaped(facts.invoice->level) + "</fx:ConformanceLevel></rdf:Description>\n";
  }
  return text + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void add_output_intent(QPDF& file) {
  auto profile = QPDFObjectHandle::newStream(&file, srgb_profile());
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  auto intent = QPDFObjectHandle::newDictionary();
  intent.replaceKey("/Type", QPDFObjectHandle::newName("/OutputIntent"));
  intent.replaceKey("/S", QPDFObjectHandle::newName("/GTS_PDFA1"));
  intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB"));
  intent.replaceKey("/Info", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
  intent.replaceKey("/DestOutputProfile", profile);
  file.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({file.makeIndirectObject(intent)}));
}

void attach(QPDF& file, const AttachedInvoice& invoice, const std::string& moment) {
  auto stream = QPDFObjectHandle::newStream(&file, invoice.bytes);
  auto parameters = QPDFObjectHandle::newDictionary();
  parameters.replaceKey("/ModDate", QPDFObjectHandle::newString(moment));
  parameters.replaceKey("/Size", QPDFObjectHandle::newInteger(static_cast<long long>(invoice.bytes.size())));
  stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/EmbeddedFile"));
  stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/text/xml"));
  stream.getDict().replaceKey("/Params", parameters);
  auto streams = QPDFObjectHandle::newDictionary();
  streams.replaceKey("/F", stream);
  streams.replaceKey("/UF", stream);
  auto specification = QPDFObjectHandle::newDictionary();
  specification.replaceKey("/Type", QPDFObjectHandle::newName("/Filespec"));
  specification.replaceKey("/F", QPDFObjectHandle::newString(invoice.name));
  specification.replaceKey("/UF", QPDFObjectHandle::newUnicodeString(invoice.name));
  specification.replaceKey("/Desc", QPDFObjectHandle::newString("Invoice data"));
  specification.replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Alternative"));
  specification.replaceKey("/EF", streams);
  const auto named = file.makeIndirectObject(specification);
  auto tree = QPDFObjectHandle::newDictionary();
  tree.replaceKey("/Names",
                  QPDFObjectHandle::newArray({QPDFObjectHandle::newUnicodeString(invoice.name), named}));
  auto names = file.getRoot().getKey("/Names");
  if (!names.isDictionary()) names = QPDFObjectHandle::newDictionary();
  names.replaceKey("/EmbeddedFiles", tree);
  file.getRoot().replaceKey("/Names", names);
  file.getRoot().replaceKey("/AF", QPDFObjectHandle::newArray({named}));
}

/// Readers want one document at the root of the structure; Cairo puts each paragraph there.
void gather_structure(QPDF& file) {
  auto root = file.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary() || !root.getKey("/K").isArray()) return;
  auto whole = QPDFObjectHandle::newDictionary();
  whole.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
  whole.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
  whole.replaceKey("/P", root);
  whole.replaceKey("/K", root.getKey("/K"));
  const auto named = file.makeIndirectObject(whole);
  for (auto part : root.getKey("/K").getArrayAsVector())
    if (part.isDictionary()) part.replaceKey("/P", named);
  root.replaceKey("/K", named);
}

}  // namespace

void make_archive(QPDF& file, const ContainerFacts& facts) {
  add_output_intent(file);
  gather_structure(file);
  auto metadata = QPDFObjectHandle::newStream(&file, xmp(facts));
  metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  file.getRoot().replaceKey("/Metadata", metadata);
  if (facts.invoice) attach(file, *facts.invoice, pdf_date(facts.created));
}

}  // namespace vireo::pdf
