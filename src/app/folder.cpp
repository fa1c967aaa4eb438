#include "app/folder.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/equality.hpp"

namespace bothways {
namespace {

constexpr std::string_view ending = ".json.age";

}  // namespace

std::string folder_file_name(const Programme& programme, std::string_view your_name, Replica replica) {
  return file_name_of(programme.scheme().name, "scheme") + "-" + file_name_of(your_name, "copy") + "-" + to_base32(replica) + std::string(ending);
}

Replica folder_writer(std::string_view file_name) {
  if (!file_name.ends_with(ending)) return 0;
  file_name.remove_suffix(ending.size());
  const std::size_t dash = file_name.rfind('-');
  if (dash == std::string_view::npos) return 0;
  return from_base32(file_name.substr(dash + 1)).value_or(0);
}

bool brings_something(const Programme& copy, const Programme& mine) {
  if (std::any_of(copy.seen.begin(), copy.seen.end(), [&](const auto& seen) { return !has_seen(mine.seen, {seen.second, seen.first}); })) return true;
  if (!copy.equality) return false;
  return !mine.equality || !(merged(*mine.equality, *copy.equality) == *mine.equality);
}

std::vector<const FolderFile*> folder_news(const Folder& folder, const Programme& mine) {
  std::vector<const FolderFile*> news;
  for (const FolderFile& file : folder.others) {
    if (file.copy && brings_something(*file.copy, mine)) news.push_back(&file);
  }
  return news;
}

}  // namespace bothways
