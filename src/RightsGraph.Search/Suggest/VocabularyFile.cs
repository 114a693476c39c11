using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// Keeps what the vocabulary is made of beside the index, so that it can be brought up to date with it. Lucene leaves a
/// file alone whose name does not look like one of its own.
/// </summary>
internal static class VocabularyFile
{
    private const string Prefix = "rightsgraph.vocabulary-";
    private const string Codec = "RightsGraphVocabulary";
    private const int Version = 1;

    /// <summary>
    /// Phrases, of which a small archive has fewer: there the counts stay exact through all updates. What is forgotten
    /// of a larger one stands in few of its documents.
    /// </summary>
    private const int MaxPhrases = 1 << 17;

    /// <summary>Of the file that takes the place of another, or of none.</summary>
    public static string NextName(string? name) =>
        int.TryParse(name?[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Prefix + (number + 1).ToString(CultureInfo.InvariantCulture)
            : Prefix + "1";

    /// <summary>Deletes those of earlier commits, and those of none.</summary>
    public static void DeleteOthers(Directory directory, string name)
    {
        foreach (var other in directory.ListAll().Where(file => file.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (other != name)
            {
                directory.DeleteFile(other);
            }
        }
    }

    /// <param name="directory">That of the index.</param>
    /// <param name="name">Of a file that is not there yet.</param>
    /// <param name="vocabulary">Is left as it is.</param>
    public static void Write(Directory directory, string name, VocabularyBuilder vocabulary)
    {
        using (var file = directory.CreateOutput(name, IOContext.DEFAULT))
        {
            CodecUtil.WriteHeader(file, Codec, Version);
            var numbers = WriteWords(file, vocabulary.Words);
            WritePhrases(file, vocabulary.MostFrequent(MaxPhrases, least: 1), numbers);
            CodecUtil.WriteFooter(file);
        }

        directory.Sync([name]);
    }

    /// <exception cref="IOException">It is not there, or is damaged.</exception>
    public static VocabularyBuilder Read(Directory directory, string name)
    {
        using var file = directory.OpenInput(name, IOContext.READ_ONCE);
        CodecUtil.ChecksumEntireFile(file);
        file.Seek(0);
        CodecUtil.CheckHeader(file, Codec, Version, Version);
        var vocabulary = new VocabularyBuilder();
        for (var words = file.ReadVInt32(); words > 0; words--)
        {
            ReadWord(file, vocabulary.Words);
        }

        for (var phrases = file.ReadVInt32(); phrases > 0; phrases--)
        {
            var phrase = new VocabularyPhrase(
                file.ReadVInt32(), file.ReadVInt32(), file.ReadVInt32(), file.ReadVInt32());
            vocabulary.Phrases.Add(phrase, file.ReadVInt32());
        }

        return vocabulary;
    }

    /// <summary>Gives each word that some document holds its number in the file; 0 for the others.</summary>
    private static int[] WriteWords(IndexOutput file, VocabularyWords words)
    {
        var held = words.All.Where(word => word.Documents > 0).ToList();
        var numbers = new int[words.All.Count + 1];
        file.WriteVInt32(held.Count);
        foreach (var (place, word) in held.Index())
        {
            numbers[word.Number] = place + 1;
            Write(file, word);
        }

        return numbers;
    }

    private static void Write(IndexOutput file, VocabularyWord word)
    {
        file.WriteString(word.Folded);
        file.WriteByte(word.Plain is null ? (byte)0 : (byte)1);
        file.WriteVInt32(word.Documents);
        file.WriteVInt64(word.TimesSaid);
        var spellings = word.Spellings.Where(spelling => spelling.Word == word).ToList();
        file.WriteVInt32(spellings.Count);
        foreach (var spelling in spellings)
        {
            file.WriteString(spelling.Text);
            file.WriteVInt32(spelling.FieldOccurrences);
        }
    }

    private static void WritePhrases(
        IndexOutput file, IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> phrases, int[] numbers)
    {
        var held = phrases.Where(counted => counted.Phrase.Numbers.All(number => numbers[number] > 0)).ToList();
        file.WriteVInt32(held.Count);
        foreach (var (phrase, documents) in held)
        {
            var written = phrase.Renumbered(numbers);
            file.WriteVInt32(written.Left);
            file.WriteVInt32(written.Second);
            file.WriteVInt32(written.Third);
            file.WriteVInt32(written.Right);
            file.WriteVInt32(documents);
        }
    }

    private static void ReadWord(IndexInput file, VocabularyWords words)
    {
        var word = words.WordOf(file.ReadString(), isPossessive: file.ReadByte() == 1);
        word.Documents = file.ReadVInt32();
        word.TimesSaid = file.ReadVInt64();
        for (var spellings = file.ReadVInt32(); spellings > 0; spellings--)
        {
            words.Spelling(file.ReadString(), word.Folded).FieldOccurrences = file.ReadVInt32();
        }
    }
}
