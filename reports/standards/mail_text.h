#pragma once
// A message as a file (RFC 5322 and MIME) that a mail program opens as a draft.
#include <string>
#include <vector>

namespace vireo {

struct MailAttachment {
  std::string name{};
  std::string media_type{};
  std::string bytes{};
};

struct MailDraft {
  std::string from{};
  std::string to{};
  std::string subject{};
  std::string text{};  // UTF-8
  std::vector<MailAttachment> attached{};
};

/// Equal drafts give equal bytes.
std::string mail_text(const MailDraft& mail);

}  // namespace vireo
