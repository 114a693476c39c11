using System.Text;
using CsCheck;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Cache;

public sealed class RecordCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rightsgraph-texts-").FullName;

    [Fact]
    public void RecordsComeBackAlsoAfterARestart()
    {
        var (cache, source) = (RecordCache.Open(folder), Source("a"));
        string?[] texts = ["", null, "Côte d’Ivoire 人权 😀", new('x', 3_000_000), null, "the end"];
        AssertTexts(texts, Put(cache, source, texts));
        AssertTexts(texts, cache.Find(source));
        AssertTexts(texts, RecordCache.Open(folder).Find(source));
    }

    [Fact]
    public void WhoOnlyReadsChangesNothing()
    {
        var source = Source("a");
        Put(RecordCache.Open(folder), source, "A text.");
        File.WriteAllText(Path.Combine(folder, "00000009.texts"), "no segment");
        File.WriteAllText(Path.Combine(folder, "00000010.texts.writing"), "unfinished");
        var files = Directory.GetFiles(folder).Order().ToList();

        var cache = RecordCache.OpenReadOnly(folder);
        cache.Refresh();

        AssertTexts(["A text."], cache.Find(source));
        Assert.Equal(files, Directory.GetFiles(folder).Order());
        Assert.Null(RecordCache.OpenReadOnly(Path.Combine(folder, "none")).Find(source));
        Assert.False(Directory.Exists(Path.Combine(folder, "none")));
    }

    [Fact]
    public void WhoOnlyReadsLeavesADamagedFileToItsOwner()
    {
        var source = Source("a");
        Put(RecordCache.Open(folder), source, "A text.");
        var cache = RecordCache.OpenReadOnly(folder);
        var text = cache.Find(source)![0];
        var file = Assert.Single(Directory.GetFiles(folder));
        using (var damaged = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            damaged.Write("B"u8);
        }

        Assert.Throws<IOException>(() => text.Text);
        Assert.Null(cache.Find(source));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void ARecordComesBackWithAllThatItHas()
    {
        var (cache, source) = (RecordCache.Open(folder), Source("a"));
        var kenya = CountryTable.Default.FindByCode("KEN")!;
        var summary = Record(source, 7, "A text.");
        var entry = new Entry
        {
            Id = RecordId.From("entry"),
            Source = source,
            Ordinal = 8,
            Lines = new LineSpan(70, 800),
            Country = kenya,
            Language = "zh-Hant",
            Date = new DateOnly(2014, 4, 21),
            Kind = EntryKind.Letter,
        };
        Document[] records =
        [
            summary,
            entry,
            summary with { Title = "“人权”", Url = "https://example.org/", Year = -44 },
            entry with { Title = "", Url = "", Year = 2014, Text = "" },
        ];
        Put(cache, records);
        Assert.Equal(records, RecordCache.Open(folder).Find(source));
    }

    [Fact]
    public void ARecordOfWhichThisProgramDoesNotKnowTheCountryIsLeftToTheStore()
    {
        var (cache, source) = (RecordCache.Open(folder), Source("a"));
        var record = Record(source, 0, "A text.");
        Put(cache, [record with { Country = record.Country with { Code = "AAA" } }]);
        Assert.Null(cache.Find(source));
    }

    [Fact]
    public void ASourceIsHeldInTheVersionThatWasPutThere()
    {
        var cache = RecordCache.Open(folder);
        Put(cache, Source("a", version: 1), "One.");
        Assert.True(Holds(cache, Source("a", version: 1)));
        Assert.False(Holds(cache, Source("a", version: 2)));
        Assert.False(Holds(cache, Source("b", version: 1)));
        Assert.Null(cache.Find(Source("a", version: 2)));
    }

    [Fact]
    public void WhatIsNotLiveIsDeletedAndCanBeReadByThoseWhoHaveIt()
    {
        var cache = RecordCache.Open(folder);
        var held = Put(cache, Source("a"), "One.");
        Put(cache, Source("b"), "Two.");
        cache.RetainOnly([SourceVersion.Of(Source("b"))]);
        Assert.False(Holds(cache, Source("a")));
        Assert.Single(Directory.GetFiles(folder));
        AssertTexts(["One."], held);
    }

    [Fact]
    public void ManySegmentsBecomeFew()
    {
        var cache = RecordCache.Open(folder);
        var sources = Enumerable.Range(0, 50).Select(number => Source($"{number}")).ToList();
        foreach (var (number, source) in sources.Index())
        {
            Put(cache, source, $"Text {number}.", "Another.");
            cache.RetainOnly(
                sources.Take(number + 1).Where((_, place) => place % 3 > 0).Select(SourceVersion.Of).ToList());
        }

        Assert.InRange(Directory.GetFiles(folder).Length, 1, 33);
        var again = RecordCache.Open(folder);
        foreach (var (number, source) in sources.Index().Where(source => source.Index % 3 > 0))
        {
            AssertTexts([$"Text {number}.", "Another."], again.Find(source));
        }
    }

    [Fact]
    public void WhatIsDamagedIsNotCarriedOnWhenManySegmentsBecomeFew()
    {
        var cache = RecordCache.Open(folder);
        Source[] sources = [.. Enumerable.Range(0, 40).Select(number => Source($"{number}"))];
        Put(cache, sources[0], "One.", "Two.", "Three.");
        Put(cache, sources[1], "A text.");
        var path = Directory.GetFiles(folder).Order().Last();
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.WriteByte((byte)'a');
        }

        foreach (var source in sources[2..])
        {
            Put(cache, source, "Another text.");
        }

        cache.RetainOnly([.. sources.Select(SourceVersion.Of)]);
        Assert.InRange(Directory.GetFiles(folder).Length, 1, 33);
        var again = RecordCache.Open(folder);
        Assert.False(Holds(cache, sources[1]) || Holds(again, sources[1]));
        Assert.All(sources[2..], source => AssertTexts(["Another text."], again.Find(source)));
        AssertTexts(["One.", "Two.", "Three."], again.Find(sources[0]));
    }

    [Fact]
    public void ASegmentThatIsNotFinishedLeavesNothing()
    {
        var cache = RecordCache.Open(folder);
        var writer = cache.CreateSegment();
        writer.AddSource(SourceVersion.Of(Source("a")));
        writer.Add(Record(Source("a"), 0, "One."));
        Assert.False(Holds(RecordCache.Open(folder), Source("a")));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void ADamagedSegmentIsDeleted() =>
        Gen.Select(Gen.Int[0, 400], Gen.Bool).Sample(
            (place, isCut) =>
            {
                var (cache, source) = (RecordCache.Open(folder), Source("a"));
                Put(cache, source, "A text of some length.", "Another one.");
                var path = Assert.Single(Directory.GetFiles(folder));
                var bytes = File.ReadAllBytes(path);

                // The texts at the beginning are checked when they are read.
                var damaged = Math.Max(34, place % bytes.Length);
                bytes[damaged] ^= 0x10;
                File.WriteAllBytes(path, isCut ? bytes[..damaged] : bytes);
                Assert.Null(RecordCache.Open(folder).Find(source));
                Assert.Empty(Directory.GetFiles(folder));
            },
            threads: 1);

    [Fact]
    public void ATextThatIsNotAsItWasWrittenIsNotGivenAndItsSegmentIsMadeAnew()
    {
        var (cache, source) = (RecordCache.Open(folder), Source("a"));
        var held = Put(cache, source, "A text.", "Another one.");
        var path = Assert.Single(Directory.GetFiles(folder));
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.WriteByte((byte)'a');
        }

        Assert.Equal("Another one.", held[1].Text);
        Assert.True(Holds(cache, source));
        var problem = Assert.Throws<IOException>(() => held[0].Text);
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.False(Holds(cache, source));
        Assert.True(cache.IsStale(SourceVersion.Of(source)));
        Assert.False(Holds(RecordCache.Open(folder), source));

        AssertTexts(["A text.", "Another one."], Put(cache, source, "A text.", "Another one."));
        Assert.False(cache.IsStale(SourceVersion.Of(source)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Document[] Put(RecordCache cache, Source source, params string?[] texts) =>
        Put(cache, [.. texts.Select((text, ordinal) => Record(source, ordinal, text))]);

    private static Document[] Put(RecordCache cache, Document[] records)
    {
        using var writer = cache.CreateSegment();
        writer.AddSource(SourceVersion.Of(records[0].Source));
        Document[] cached = [.. records.Select(writer.Add)];
        cache.Add(writer);
        return cached;
    }

    private static bool Holds(RecordCache cache, Source source) => cache.Contains(SourceVersion.Of(source));

    private static Source Source(string name, int version = 1) => new()
    {
        Id = RecordId.From(name),
        Name = name,
        Language = "en",
        Sha256 = $"{1:x64}",
        ImportedAt = DateTimeOffset.UnixEpoch.AddDays(version),
    };

    private static Summary Record(Source source, int ordinal, string? text) => new()
    {
        Id = RecordId.From($"{ordinal}"),
        Source = source,
        Ordinal = ordinal,
        Lines = new LineSpan(ordinal, ordinal),
        Country = CountryTable.Default.FindByCode("KAZ")!,
        Text = text,
        Language = "en",
        Position = ordinal + 1,
    };

    private static void AssertTexts(string?[] expected, IReadOnlyList<Document>? records)
    {
        Assert.NotNull(records);
        foreach (var (text, record) in expected.Zip(records))
        {
            Assert.Equal(text, record.Text);
            Assert.True(record.TestText(
                inMemory => inMemory == text, bytes => bytes.SequenceEqual(Encoding.UTF8.GetBytes(text!))));
        }

        Assert.Equal(expected.Length, records.Count);
    }
}
