#include "share/passage_text.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

namespace bothways::share {
namespace {

void add_block(std::string& out, std::string_view text, bool close_to_last) {
  if (!out.empty()) out += close_to_last ? "\n" : "\n\n";
  out += text;
}

void add_table_text(std::string& out, const Passage& table) {
  if (!table.text.empty()) add_block(out, table.text, false);
  for (const auto& row : table.rows) {
    std::string lines;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) lines += i == 1 ? "\n  " : "; ";
      if (i > 0 && i < table.columns.size()) lines += table.columns[i] + ": ";
      lines += row[i];
    }
    add_block(out, "- " + lines, &row != &table.rows.front() || !table.text.empty());
  }
}

// The words of a passage, what is in bold first.
std::string words_of(const Passage& passage) {
  return passage.lead.empty() || passage.text.empty() ? passage.lead + passage.text : passage.lead + " " + passage.text;
}

void add_element(std::string& out, std::string_view tag, std::string_view text, std::string_view lead = {}) {
  out += "<";
  out += tag;
  out += ">";
  if (!lead.empty()) out += "<strong>" + escaped_html(lead) + (text.empty() ? "</strong>" : "</strong> ");
  out += escaped_html(text);
  out += "</";
  out += tag;
  out += ">\n";
}

void add_table_html(std::string& out, const Passage& table) {
  out += "<table>\n";
  if (!table.text.empty()) add_element(out, "caption", table.text);
  out += "<thead><tr>";
  for (const std::string& cell : table.columns) out += "<th scope=\"col\">" + escaped_html(cell) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += i == 0 ? "<th scope=\"row\">" + escaped_html(row[i]) + "</th>" : "<td>" + escaped_html(row[i]) + "</td>";
    }
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void add_quote_html(std::string& out, const Passage& quote) {
  out += "<figure><blockquote><p>" + escaped_html(quote.text) + "</p></blockquote>";
  if (!quote.said_by.empty()) out += "<figcaption>" + escaped_html(quote.said_by) + "</figcaption>";
  out += "</figure>\n";
}

constexpr std::string_view style =
    "body{font:12pt/1.5 system-ui,\"Noto Sans\",sans-serif;color:#1f2328;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.4rem;margin-top:2rem;border-top:1px solid #e3e0d8;padding-top:1rem}"
    "h3{font-size:1.1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:600;"
    "padding-bottom:.5rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #e3e0d8}"
    "tbody th{font-weight:400}figure{margin:1rem 0;padding-left:1rem;border-left:4px solid #0b5f63}blockquote{margin:0}"
    "blockquote p{margin:0}figcaption{color:#5b6068}@page{margin:2cm}"
    "@media print{body{margin:0;max-width:none}h2,h3,caption{break-after:avoid}tr,figure,li{break-inside:avoid}}";

}  // namespace

std::string plain_text(const Passages& passages) {
  std::string out;
  const Passage* last = nullptr;
  for (const Passage& passage : passages) {
    switch (passage.kind) {
      case PassageKind::title:
      case PassageKind::heading:
      case PassageKind::subheading:
      case PassageKind::paragraph: add_block(out, words_of(passage), false); break;
      case PassageKind::list_item:
        add_block(out, "- " + words_of(passage), last != nullptr && last->kind == PassageKind::list_item);
        break;
      case PassageKind::quote:
        add_block(out, "“" + passage.text + "”" + (passage.said_by.empty() ? "" : " (" + passage.said_by + ")"), false);
        break;
      case PassageKind::table: add_table_text(out, passage); break;
    }
    last = &passage;
  }
  if (!out.empty()) out += '\n';
  return out;
}

std::string escaped_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '\n': out += "<br>"; break;
      case '\r': break;
      default: out += c;
    }
  }
  return out;
}

std::string html(const Passages& passages) {
  std::string out;
  bool in_list = false;
  for (const Passage& passage : passages) {
    if (in_list != (passage.kind == PassageKind::list_item)) {
      out += in_list ? "</ul>\n" : "<ul>\n";
      in_list = !in_list;
    }
    switch (passage.kind) {
      case PassageKind::title: add_element(out, "h1", passage.text); break;
      case PassageKind::heading: add_element(out, "h2", passage.text); break;
      case PassageKind::subheading: add_element(out, "h3", passage.text); break;
      case PassageKind::paragraph: add_element(out, "p", passage.text, passage.lead); break;
      case PassageKind::list_item: add_element(out, "li", passage.text, passage.lead); break;
      case PassageKind::quote: add_quote_html(out, passage); break;
      case PassageKind::table: add_table_html(out, passage); break;
    }
  }
  if (in_list) out += "</ul>\n";
  return out;
}

std::string html_page(std::string_view title, const Passages& passages) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"" + say("language") + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  out += escaped_html(title);
  out += "</title>\n<style>";
  out += style;
  out += "</style>\n</head>\n<body>\n<main>\n" + html(passages) + "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace bothways::share
