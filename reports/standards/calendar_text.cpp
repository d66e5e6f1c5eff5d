#include "reports/standards/calendar_text.h"

namespace vireo {
namespace {

std::string escaped(const std::string& text) {
  std::string all;
  for (const char c : text) {
    if (c == '\n') {
      all += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') all += '\\';
    all += c;
  }
  return all;
}

std::string plain(Date day) {
  std::string text = day.text();
  std::erase(text, '-');
  return text;
}

/// A line of at most 75 bytes; what follows begins with a blank. A letter of several bytes is not cut.
void write_line(std::string line, std::ostream& out) {
  constexpr std::size_t most = 73;
  while (line.size() > most) {
    std::size_t end = most;
    while (end > 1 && (line[end] & 0xC0) == 0x80) --end;
    out << line.substr(0, end) << "\r\n";
    line = " " + line.substr(end);
  }
  out << line << "\r\n";
}

}  // namespace

void write_calendar(const std::vector<CalendarEvent>& events, const std::string& name, Date today,
                    std::ostream& out) {
  for (const char* line :
       {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vireo//Deadlines//EN", "CALSCALE:GREGORIAN"})
    write_line(line, out);
  write_line("X-WR-CALNAME:" + escaped(name), out);
  for (const CalendarEvent& event : events) {
    write_line("BEGIN:VEVENT", out);
    write_line("UID:" + event.id + "@vireo", out);
    write_line("DTSTAMP:" + plain(today) + "T000000Z", out);
    write_line("DTSTART;VALUE=DATE:" + plain(event.day), out);
    write_line("DTEND;VALUE=DATE:" + plain(event.day.plus_days(1)), out);
    write_line("SUMMARY:" + escaped(event.title), out);
    if (!event.text.empty()) write_line("DESCRIPTION:" + escaped(event.text), out);
    write_line("TRANSP:TRANSPARENT", out);
    write_line("BEGIN:VALARM", out);
    write_line("ACTION:DISPLAY", out);
    write_line("DESCRIPTION:" + escaped(event.title), out);
    write_line("TRIGGER:-P" + std::to_string(event.days_before) + "D", out);
    write_line("END:VALARM", out);
    write_line("END:VEVENT", out);
  }
  write_line("END:VCALENDAR", out);
}

}  // namespace vireo
