#include "reports/standards/mail_text.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr const char* digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr const char* boundary = "=_vireo_part_of_a_message";
constexpr std::size_t line_length = 76;
constexpr std::size_t bytes_of_word = 42;

std::string base64(const std::string& bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t more) {
      return at + more < bytes.size() ? static_cast<unsigned char>(bytes[at + more]) : 0U;
    };
    const unsigned value = (byte(0) << 16U) | (byte(1) << 8U) | byte(2);
    const std::size_t left = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t place = 0; place < 4; ++place)
      text += place <= left ? digits[(value >> (18U - 6U * place)) & 63U] : '=';
  }
  return text;
}

std::string folded(const std::string& text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); at += line_length)
    lines += text.substr(at, line_length) + "\r\n";
  return lines;
}

bool is_plain(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// RFC 2047: words of whole characters, none longer than a line.
std::string header(const std::string& text) {
  if (is_plain(text)) return text;
  std::string words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = std::min(text.size(), begin + bytes_of_word);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    words += (words.empty() ? "" : "\r\n ") + std::string("=?UTF-8?B?") +
             base64(text.substr(begin, end - begin)) + "?=";
    begin = end;
  }
  return words;
}

/// No header can be smuggled in by a name with a line break.
std::string one_line(std::string text) {
  std::erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == '"'; });
  return text;
}

}  // namespace

std::string mail_text(const MailDraft& mail) {
  std::string text = "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
  if (!mail.from.empty()) text += "From: " + one_line(mail.from) + "\r\n";
  if (!mail.to.empty()) text += "To: " + one_line(mail.to) + "\r\n";
  text += "Subject: " + header(one_line(mail.subject)) + "\r\n";
  text += std::string("Content-Type: multipart/mixed; boundary=\"") + boundary + "\"\r\n\r\n";
  text += std::string("--") + boundary +
          "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
          folded(base64(mail.text));
  for (const MailAttachment& each : mail.attached)
    text += std::string("--") + boundary + "\r\nContent-Type: " + each.media_type +
            "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" +
            one_line(each.name) + "\"\r\n\r\n" + folded(base64(each.bytes));
  return text + "--" + boundary + "--\r\n";
}

}  // namespace vireo
