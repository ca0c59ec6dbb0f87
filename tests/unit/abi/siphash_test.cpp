// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash-2-4 against the vectors its authors published (reference implementation, vectors_sip64): the key is the bytes 00 to
// 0f, the message the bytes 00, 01, 02 … of a given length.
#include "abi/siphash.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstring>
#include <string>

using mica::abi::siphash;
using mica::abi::SipKey;

namespace {

constexpr SipKey published_key{.low = 0x0706050403020100, .high = 0x0f0e0d0c0b0a0908};

struct Vector {
    std::size_t length;
    std::uint64_t hash;
};
constexpr std::array<Vector, 21> published{{
    {0, 0x726fdb47dd0e0e31},  {1, 0x74f839c593dc67fd},  {2, 0x0d6c8009d9a94f5a},  {3, 0x85676696d7fb7e2d},
    {4, 0xcf2794e0277187b7},  {5, 0x18765564cd99a68d},  {6, 0xcbc9466e58fee3ce},  {7, 0xab0200f58b01d137},
    {8, 0x93f5f5799a932462},  {9, 0x9e0082df0ba9e4b0},  {10, 0x7a5dbbc594ddb9f3}, {11, 0xf4b32f46226bada7},
    {12, 0x751e8fbc860ee5fb}, {13, 0x14ea5627c0843d90}, {14, 0xf723ca908e7af2ee}, {15, 0xa129ca6149be45e5},
    {16, 0x3f2acc7f57c29bdb}, {17, 0x699ae9f52cbe4794}, {31, 0x32d892fad841c342}, {32, 0x7127512f72f27cce},
    {63, 0x958a324ceb064572},
}};

std::string counting_bytes(std::size_t length) {
    std::string bytes;
    for (std::size_t i = 0; i < length; ++i) { bytes.push_back(static_cast<char>(i)); }
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(siphash_of_frames)

BOOST_AUTO_TEST_CASE(equals_every_published_vector) {
    for (const Vector& vector : published) {
        const std::string message = counting_bytes(vector.length);
        BOOST_TEST_CONTEXT("length " << vector.length) {
            BOOST_TEST(siphash(published_key, message.data(), message.size()) == vector.hash);
        }
    }
}

// The guest's bytes may lie anywhere and have the top bit set: char is signed there.
BOOST_AUTO_TEST_CASE(does_not_depend_on_alignment_or_sign) {
    const std::string message = "\x80\xff high bytes, twenty-six of them";
    const std::uint64_t hash = siphash(published_key, message.data(), message.size());
    for (std::size_t shift = 1; shift < 8; ++shift) {
        std::array<char, 64> buffer{};
        std::memcpy(buffer.data() + shift, message.data(), message.size());
        BOOST_TEST(siphash(published_key, buffer.data() + shift, message.size()) == hash);
    }
}

BOOST_AUTO_TEST_CASE(every_bit_of_key_and_message_matters) {
    const std::string message = "00000000 0000000000000000 value irq0.count u:100";
    const std::uint64_t hash = siphash(published_key, message.data(), message.size());
    for (unsigned bit = 0; bit < 64; ++bit) {
        const std::uint64_t flip = std::uint64_t{1} << bit;
        BOOST_TEST(siphash({published_key.low ^ flip, published_key.high}, message.data(), message.size()) != hash);
        BOOST_TEST(siphash({published_key.low, published_key.high ^ flip}, message.data(), message.size()) != hash);
    }
    for (std::size_t i = 0; i < message.size(); ++i) {
        std::string changed = message;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        BOOST_TEST(siphash(published_key, changed.data(), changed.size()) != hash);
    }
    BOOST_TEST(siphash(published_key, message.data(), message.size() - 1) != hash);
}

BOOST_AUTO_TEST_SUITE_END()
