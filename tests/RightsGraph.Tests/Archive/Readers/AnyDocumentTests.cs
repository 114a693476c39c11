using System.Text;
using System.Text.Unicode;
using CsCheck;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Archive.Readers.Pages;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class AnyDocumentTests
{
    private const int Rounds = 2_000;

    private static readonly Gen<byte[]> AnyBytes = Gen.OneOf(HostileDocuments.Bytes, HostileDocuments.Damaged);

    [Fact]
    public void AnyPageIsReadOrRefused() =>
        AnyBytes.Sample(
            bytes => ReadingPromises.AssertKept(Reader.Read("a.txt", bytes), "a.txt", PageLines(bytes)),
            iter: Rounds);

    /// <summary>A million are read where RIGHTSGRAPH_DOCUMENTS says so.</summary>
    [Fact]
    public void NoLineOfAnyPageIsLost() =>
        HostilePages.Any.Sample(
            page =>
            {
                var outcome = Reader.Read("a.txt", page);
                ReadingPromises.AssertKept(outcome, "a.txt", PageLines(Encoding.UTF8.GetBytes(page)));
                ReadingPromises.AssertNothingLost(outcome, page);
            },
            iter: HostilePages.Rounds);

    [Fact]
    public void AnyJsonLinesAreReadOrRefused() =>
        AnyBytes.Sample(
            bytes => ReadingPromises.AssertKept(Reader.Read("a.jsonl", bytes), "a.jsonl", JsonLines(bytes)),
            iter: Rounds);

    [Fact]
    public void AnyCompressedLinesAreReadOrRefused() =>
        AnyBytes.Sample(
            bytes => ReadingPromises.AssertKept(
                Reader.Read("a.jsonl.gz", Gzip.Compress(bytes)), "a.jsonl.gz", JsonLines(bytes)),
            iter: Rounds / 4);

    [Fact]
    public void AnyBytesThatAreNotWholeGzipAreRefused() =>
        Gen.Select(HostileDocuments.Bytes, Gen.Bool).Sample(
            (bytes, hasHeader) => Reader.TheRefusal(
                Reader.Read("a.jsonl.gz", hasHeader ? [0x1F, 0x8B, 8, .. bytes] : bytes)),
            iter: Rounds);

    [Fact]
    public void WhatStandsAboveChangesNoIdOfAPage() =>
        Gen.Select(
            HostileDocuments.Damaged,
            Gen.OneOf("• News.\n", "• 2020-01-01\n", "- 2020-01-02\n\n  Text.\n"))
            .Sample(
                (bytes, added) =>
                {
                    byte[] head = [.. "---\ncountry: Kenya\nlanguage: en\n---\n"u8];
                    var before = Reader.Read("a.txt", [.. head, .. bytes]).Document;
                    if (before is not null && IsBullet(bytes) && Utf8.IsValid(bytes))
                    {
                        var after = Reader.Read(
                            "a.txt",
                            [.. head, .. Encoding.UTF8.GetBytes(added), .. bytes]);
                        Assert.Superset(Ids(before), Ids(after.Document!));
                    }
                },
                iter: Rounds);

    private static bool IsBullet(ReadOnlySpan<byte> bytes) => bytes.StartsWith("•"u8) || bytes.StartsWith("- "u8);

    private static HashSet<RecordId> Ids(ParsedDocument document) =>
        [.. document.Summaries.Select(summary => summary.Id), .. document.Entries.Select(entry => entry.Id)];

    /// <summary>At most: carriage returns end lines where nothing else does.</summary>
    private static int JsonLines(byte[] bytes) => 1 + bytes.Count(value => value is (byte)'\n' or (byte)'\r');

    /// <summary>At most: each byte that ends a line or begins the sign of one.</summary>
    private static int PageLines(byte[] bytes) =>
        1 + bytes.Count(value => value is (byte)'\n' or (byte)'\r' or (byte)'\f' or 0xC2 or 0xE2) + bytes.Length / 2;
}
