#include <doctest/doctest.h>

#include "base/script.hpp"

using namespace bothways;

TEST_CASE("a text's script says which voice reads it") {
  CHECK(language_of_script("Grace Okafor") == "");
  CHECK(language_of_script("Ọláwálé Adébáyọ̀") == "");    // Yorùbá is written in Latin letters
  CHECK(language_of_script("Nguyễn Thị Ánh Tuyết") == "");
  CHECK(language_of_script("محمد عبد الله") == "ar");
  CHECK(language_of_script("عائشہ ڈار") == "ur");
  CHECK(language_of_script("پروین گل") == "fa");
  CHECK(language_of_script("יעל כהן") == "he");
  CHECK(language_of_script("রহিমা খাতুন") == "bn");
  CHECK(language_of_script("प्रिया शर्मा") == "hi");
  CHECK(language_of_script("தமிழ்ச்செல்வி") == "ta");
  CHECK(language_of_script("王小明") == "zh");
  CHECK(language_of_script("さくら 山田") == "ja");
  CHECK(language_of_script("김민지") == "ko");
  CHECK(language_of_script("Ольга") == "ru");
  CHECK(language_of_script("Ελένη") == "el");
}

TEST_CASE("mixed text has a mark only where most of its letters are in the script; signs and emoji have no say") {
  CHECK(language_of_script("Call محمد") == "");  // four letters each
  CHECK(language_of_script("A: محمد عبد الله (5)") == "ar");
  CHECK(language_of_script("12 × 3 ÷ 4 – “ok”") == "");
  CHECK(language_of_script("👩🏽‍🚀 🇳🇬") == "");
  CHECK(language_of_script("") == "");
}

TEST_CASE("the first letter or mark of direction says where a line begins") {
  CHECK(begins_rtl("محمد (Mohammed)"));
  CHECK(begins_rtl("12 – יעל"));
  CHECK(begins_rtl("٣ محمد"));
  CHECK_FALSE(begins_rtl("Mohammed (محمد)"));
  CHECK_FALSE(begins_rtl("王 محمد"));
  CHECK_FALSE(begins_rtl("\u200Eمحمد"));
  CHECK(begins_rtl("\u200FMohammed"));
  CHECK_FALSE(begins_rtl("123"));
}
