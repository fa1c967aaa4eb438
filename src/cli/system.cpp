#include "cli/system.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>

#include "base/limits.hpp"

namespace bothways::cli {

Moment now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
  std::tm local{};
  const bool known = localtime_r(&seconds, &local) != nullptr;
  return {ms, known ? static_cast<int>(local.tm_gmtoff / 60) : 0};
}

std::uint64_t random_bits() {
  std::random_device device;
  for (;;) {
    const std::uint64_t bits = (std::uint64_t{device()} << 32) | device();
    if (bits != 0) return bits;
  }
}

double running_milliseconds() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Result<std::string> read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Problem{Error::no_such_record, path};
  std::string bytes;
  std::string part(1 << 16, '\0');
  while (stream.read(part.data(), static_cast<std::streamsize>(part.size())) || stream.gcount() > 0) {
    bytes.append(part, 0, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > limits::file_bytes) return Problem{Error::too_large, ""};
  }
  if (stream.bad() || !stream.eof()) return Problem{Error::no_such_record, path};
  return bytes;
}

bool write_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + "." + std::to_string(getpid()) + ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return false;
  bool written = true;
  for (std::string_view rest = bytes; written && !rest.empty();) {
    const ssize_t count = ::write(file, rest.data(), rest.size());
    written = count > 0;
    if (written) rest.remove_prefix(static_cast<std::size_t>(count));
  }
  written = ::fsync(file) == 0 && written;
  written = ::close(file) == 0 && written;
  if (written && std::rename(beside.c_str(), path.c_str()) == 0) return true;
  std::remove(beside.c_str());
  return false;
}

}  // namespace bothways::cli
