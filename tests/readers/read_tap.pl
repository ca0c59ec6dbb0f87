# SPDX-License-Identifier: GPL-3.0-or-later
# Parses TAP from standard input with TAP::Parser and prints what it understood as one JSON object. Used by tap_documents.py.
use strict;
use warnings;
use JSON::PP;
use TAP::Parser;

binmode STDIN;
local $/;
my $text = <STDIN>;
# The parser knows TAP up to 13; what 14 adds (subtests, pragmas) we do not write, so the same lines must be good TAP 13.
$text =~ s/\ATAP version 14$/TAP version 13/m or die "the first line is not: TAP version 14\n";
my $parser = TAP::Parser->new({ tap => $text });
my (@tests, @unknown);
my $yaml = 0;
while (my $line = $parser->next) {
    push @tests, { ok => $line->is_ok ? JSON::PP::true : JSON::PP::false, skip => $line->has_skip ? JSON::PP::true : JSON::PP::false }
        if $line->is_test;
    push @unknown, $line->raw if $line->is_unknown && $line->raw =~ /\S/;
    $yaml++ if $line->is_yaml;
}
print JSON::PP->new->canonical->encode({
    tests => \@tests, unknown => \@unknown, yaml => $yaml, planned => $parser->tests_planned,
    errors => [$parser->parse_errors], bailed => $text =~ /^Bail out!/m ? JSON::PP::true : JSON::PP::false });
