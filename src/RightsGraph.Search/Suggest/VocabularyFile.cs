using System.Globalization;
using Lucene.Net.Codecs;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Suggest;

/// <summary>Persists the counts of the vocabulary in the index's directory, so that both are updated together. Lucene
/// leaves files alone whose names do not look like its own.</summary>
internal static class VocabularyFile
{
    private const string Prefix = "rightsgraph.vocabulary-";
    private const string Codec = "RightsGraphVocabulary";
    private const int Version = 1;

    /// <summary>A small archive has fewer phrases, whose counts stay exact through all updates. Of a larger one only
    /// rare phrases are lost.</summary>
    private const int MaxPhrases = 1 << 17;

    public static string NextName(string? name) =>
        int.TryParse(name?[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Prefix + (number + 1).ToString(CultureInfo.InvariantCulture)
            : Prefix + "1";

    /// <summary>Deletes the files of earlier commits and of failed ones.</summary>
    public static void DeleteOthers(Directory directory, string name)
    {
        foreach (var other in directory.ListAll()
            .Where(file => file.StartsWith(Prefix, StringComparison.Ordinal) && file != name))
        {
            directory.DeleteFile(other);
        }
    }

    public static void Write(Directory directory, string name, VocabularyBuilder vocabulary)
    {
        using (var file = directory.CreateOutput(name, IOContext.DEFAULT))
        {
            // Lucene.Net's file output is slow with single bytes: for 68,715 texts it took 0.54 s, and this 0.35.
            using var buffer = new RAMOutputStream();
            var numbers = WriteWords(buffer, vocabulary.Words);
            WritePhrases(buffer, vocabulary.MostFrequent(MaxPhrases, minDocuments: 1), numbers);
            CodecUtil.WriteHeader(file, Codec, Version);
            buffer.WriteTo(file);
            CodecUtil.WriteFooter(file);
        }

        directory.Sync([name]);
    }

    public static VocabularyBuilder Read(Directory directory, string name) => Read(Open(directory, name));

    /// <summary>Once it is open, it can be read even when an update has deleted it.</summary>
    public static IndexInput Open(Directory directory, string name) => directory.OpenInput(name, IOContext.READ_ONCE);

    /// <summary>Reads and closes it.</summary>
    public static VocabularyBuilder Read(IndexInput input)
    {
        using var file = input;
        CodecUtil.ChecksumEntireFile(file);
        file.Seek(0);
        CodecUtil.CheckHeader(file, Codec, Version, Version);
        var vocabulary = new VocabularyBuilder();
        for (var words = file.ReadVInt32(); words > 0; words--)
        {
            var word = vocabulary.Words.WordOf(file.ReadString(), isPossessive: file.ReadByte() == 1);
            word.Documents = file.ReadVInt32();
            word.TimesSaid = file.ReadVInt64();
            for (var spellings = file.ReadVInt32(); spellings > 0; spellings--)
            {
                vocabulary.Words.Spelling(file.ReadString(), word.Folded).Occurrences = file.ReadVInt32();
            }
        }

        for (var phrases = file.ReadVInt32(); phrases > 0; phrases--)
        {
            var phrase = new VocabularyPhrase(
                file.ReadVInt32(), file.ReadVInt32(), file.ReadVInt32(), file.ReadVInt32());
            vocabulary.Phrases.Add(phrase, file.ReadVInt32());
        }

        return vocabulary;
    }

    // Returns the number in the file of each word; 0 where no document has it.
    private static int[] WriteWords(IndexOutput file, VocabularyWords words)
    {
        var written = words.All.Where(word => word.Documents > 0).ToList();
        var numbers = new int[words.All.Count + 1];
        file.WriteVInt32(written.Count);
        foreach (var (index, word) in written.Index())
        {
            numbers[word.Number] = index + 1;
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
        file.WriteVInt32(word.Spellings.Count(spelling => spelling.Word == word));
        foreach (var spelling in word.Spellings)
        {
            if (spelling.Word == word)
            {
                file.WriteString(spelling.Text);
                file.WriteVInt32(spelling.Occurrences);
            }
        }
    }

    private static void WritePhrases(
        IndexOutput file, IReadOnlyList<(VocabularyPhrase Phrase, int Documents)> phrases, int[] numbers)
    {
        var known = phrases.Where(counted => counted.Phrase.Numbers.All(number => numbers[number] > 0)).ToList();
        file.WriteVInt32(known.Count);
        foreach (var (phrase, documents) in known)
        {
            var written = phrase.Renumbered(numbers);
            file.WriteVInt32(written.Left);
            file.WriteVInt32(written.Second);
            file.WriteVInt32(written.Third);
            file.WriteVInt32(written.Right);
            file.WriteVInt32(documents);
        }
    }
}
