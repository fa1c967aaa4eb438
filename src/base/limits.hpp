// Every cap in one table. A file, a paste or a list beyond its cap is refused in words, never cut.
#pragma once

#include <cstddef>

namespace bothways::limits {

inline constexpr std::size_t file_bytes = 16u << 20;        // a scheme file
inline constexpr std::size_t json_depth = 16;               // a scheme file needs 5
inline constexpr std::size_t json_values = 2'000'000;       // values in one file
inline constexpr std::size_t records = 100'000;             // in one collection
inline constexpr std::size_t packet_bytes = 1u << 20;       // what people send each other: forms, answers
inline constexpr std::size_t packet_parts = 20;             // answers in one letter or paste
inline constexpr std::size_t recipients = 20;               // besides the scheme itself, who can open its answers
inline constexpr std::size_t folder_files = 64;              // others' copies in a shared folder
inline constexpr std::size_t packet_files = 200;             // returns taken at once
inline constexpr std::size_t packed_new = 500;               // asks, and as many meetings, in one return of a partner
inline constexpr std::size_t form_questions = 200;
inline constexpr std::size_t form_options = 100;             // of one question
inline constexpr std::size_t line_bytes = 2'000;            // one-line fields
inline constexpr std::size_t paragraph_bytes = 50'000;      // long fields
inline constexpr std::size_t position_bytes = 100;           // a place in an order
inline constexpr std::size_t unknown_bytes = 50'000;        // one field of a newer version
inline constexpr std::size_t unknown_fields = 100;          // of a newer version, in one record or envelope
inline constexpr std::size_t unknown_collections = 100;     // of a newer version
inline constexpr std::size_t equality_boxes = 2'000;        // in a scheme: 10,000 slips or more
inline constexpr std::size_t equality_questions = 50;
inline constexpr std::size_t equality_answers = 2'000;      // to one question, own words included
inline constexpr std::size_t replicas = 10'000;             // in a version vector
inline constexpr std::size_t pasted_rows = 5'000;
inline constexpr std::size_t pasted_columns = 100;
inline constexpr std::size_t raw_columns = 20'000;          // with empty ones at the end of a line, as some products write
inline constexpr std::size_t rows_aside = 500;              // lines of a paste that cannot be read
inline constexpr std::size_t translations = 5'000;          // sentences that the browser has translated
inline constexpr std::size_t translation_bytes = 2u << 20;
inline constexpr std::size_t undo_steps = 1'000;
inline constexpr std::size_t guide_bytes = 50'000;          // a text in Markdown

}  // namespace bothways::limits
