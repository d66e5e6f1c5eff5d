#include "reports/writers/pdf_container.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <memory>

#include "reports/writers/pdf_archive.h"

namespace vireo::pdf {
namespace {

bool has_name(QPDFObjectHandle object, const std::string& key, const std::string& name) {
  auto value = object.getKey(key);
  return value.isName() && value.getName() == name;
}

void mend_object(QPDFObjectHandle object) {
  if (object.isStream()) {
    auto dictionary = object.getDict();
    if (has_name(dictionary, "/Subtype", "/Image") && dictionary.hasKey("/Interpolate"))
      dictionary.replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
    return;
  }
  if (!object.isDictionary()) return;
  if (has_name(object, "/Subtype", "/CIDFontType2") && !object.hasKey("/CIDToGIDMap"))
    object.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  if (has_name(object, "/Subtype", "/Link") && !object.hasKey("/F"))
    object.replaceKey("/F", QPDFObjectHandle::newInteger(4));
}

void set_facts(QPDF& file, const ContainerFacts& facts) {
  auto info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title));
  if (!facts.author.empty()) info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(facts.author));
  info.replaceKey("/Creator", QPDFObjectHandle::newString("Vireo"));
  info.replaceKey("/Producer", QPDFObjectHandle::newString("Vireo"));
  info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdf_date(facts.created)));
  info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdf_date(facts.created)));
  file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
  auto root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newString(facts.language));
  auto preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  if (root.hasKey("/StructTreeRoot")) {
    auto marked = QPDFObjectHandle::newDictionary();
    marked.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", marked);
  }
}

}  // namespace

std::string pdf_date(Date day) {
  std::string digits = day.text();
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return "D:" + digits + "000000Z";
}

std::string mended(const std::string& drawn, const ContainerFacts& facts) {
  QPDF file;
  file.processMemoryFile("drawn pages", drawn.data(), drawn.size());
  for (auto& object : file.getAllObjects()) mend_object(object);
  set_facts(file, facts);
  make_archive(file, facts);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setNewlineBeforeEndstream(true);
  writer.setMinimumPDFVersion("1.7");
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace vireo::pdf
