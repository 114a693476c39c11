using System.Text;
using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Texts;

namespace RightsGraph.Tests.Archive.Texts;

public sealed class TextShelfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rightsgraph-texts-").FullName;

    [Fact]
    public void TextsComeBackAlsoAfterARestart()
    {
        var (shelf, source) = (TextShelf.Open(folder), Source("a"));
        string[] texts = ["", "Côte d’Ivoire 人权 😀", new('x', 3_000_000), "the end"];
        AssertHolds(Put(shelf, source, texts), texts);
        AssertHolds(shelf.TextsOf(source), texts);
        AssertHolds(TextShelf.Open(folder).TextsOf(source), texts);
    }

    [Fact]
    public void ASourceIsHeldInTheVersionThatWasPutThere()
    {
        var shelf = TextShelf.Open(folder);
        Put(shelf, Source("a", version: 1), "One.");
        Assert.True(shelf.Holds(Source("a", version: 1)));
        Assert.False(shelf.Holds(Source("a", version: 2)));
        Assert.False(shelf.Holds(Source("b", version: 1)));
    }

    [Fact]
    public void WhatIsNotLiveIsDeletedAndCanBeReadByThoseWhoHaveIt()
    {
        var shelf = TextShelf.Open(folder);
        var held = Put(shelf, Source("a"), "One.");
        Put(shelf, Source("b"), "Two.");
        shelf.Keep([Source("b")]);
        Assert.False(shelf.Holds(Source("a")));
        Assert.Single(Directory.GetFiles(folder));
        AssertHolds(held, "One.");
    }

    [Fact]
    public void ManyVolumesBecomeFew()
    {
        var shelf = TextShelf.Open(folder);
        var sources = Enumerable.Range(0, 50).Select(number => Source($"{number}")).ToList();
        foreach (var (number, source) in sources.Index())
        {
            Put(shelf, source, $"Text {number}.", "Another.");
            shelf.Keep(sources.Take(number + 1).Where((_, place) => place % 3 > 0).ToList());
        }

        Assert.InRange(Directory.GetFiles(folder).Length, 1, 33);
        var again = TextShelf.Open(folder);
        foreach (var (number, source) in sources.Index().Where(source => source.Index % 3 > 0))
        {
            AssertHolds(again.TextsOf(source), $"Text {number}.", "Another.");
        }
    }

    [Fact]
    public void AVolumeThatIsNotFinishedLeavesNothing()
    {
        var shelf = TextShelf.Open(folder);
        var writer = shelf.BeginVolume();
        writer.AddSource(Source("a"));
        writer.Add(Source("a"), RecordId.From("1"), "One.");
        Assert.False(TextShelf.Open(folder).Holds(Source("a")));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void ADamagedVolumeIsDeleted() =>
        Gen.Select(Gen.Int[0, 200], Gen.Bool).Sample(
            (place, isCut) =>
            {
                var (shelf, source) = (TextShelf.Open(folder), Source("a"));
                Put(shelf, source, "A text of some length.", "Another one.");
                var path = Assert.Single(Directory.GetFiles(folder));
                var bytes = File.ReadAllBytes(path);

                // The texts before the table are checked when they are read.
                var damaged = Math.Max(34, place % bytes.Length);
                bytes[damaged] ^= 0x10;
                File.WriteAllBytes(path, isCut ? bytes[..damaged] : bytes);
                Assert.False(TextShelf.Open(folder).Holds(source));
                Assert.Empty(Directory.GetFiles(folder));
            },
            threads: 1);

    [Fact]
    public void ATextThatIsNotAsItWasWrittenIsNotGivenAndItsVolumeIsMadeAnew()
    {
        var (shelf, source) = (TextShelf.Open(folder), Source("a"));
        var held = Put(shelf, source, "A text.", "Another one.");
        var path = Assert.Single(Directory.GetFiles(folder));
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.WriteByte((byte)'a');
        }

        Assert.Equal("Another one.", held[RecordId.From("1")].Read());
        Assert.True(shelf.Holds(source));
        var problem = Assert.Throws<IOException>(() => held[RecordId.From("0")].Read());
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.False(shelf.Holds(source));
        Assert.True(shelf.IsDamaged(source));
        Assert.False(TextShelf.Open(folder).Holds(source));

        AssertHolds(Put(shelf, source, "A text.", "Another one."), "A text.", "Another one.");
        Assert.False(shelf.IsDamaged(source));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Dictionary<RecordId, KeptText> Put(TextShelf shelf, SourceVersion source, params string[] texts)
    {
        using var writer = shelf.BeginVolume();
        writer.AddSource(source);
        var kept = texts.Index().ToDictionary(
            text => RecordId.From($"{text.Index}"),
            text => writer.Add(source, RecordId.From($"{text.Index}"), text.Item));
        shelf.Add(writer);
        return kept;
    }

    private static SourceVersion Source(string name, int version = 1) =>
        new(RecordId.From(name), $"{1:x64}", version);

    private static void AssertHolds(Dictionary<RecordId, KeptText> found, params string[] texts)
    {
        foreach (var (place, text) in texts.Index())
        {
            var kept = found[RecordId.From($"{place}")];
            Assert.Equal(text, kept.Read());
            Assert.True(kept.Test(bytes => bytes.SequenceEqual(Encoding.UTF8.GetBytes(text))));
        }
    }
}
