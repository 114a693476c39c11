using Lucene.Net.Store;
using RightsGraph.Search.Index;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Suggest;

/// <summary>Persists the counts of the vocabulary in the index's directory.</summary>
internal static class VocabularyFile
{
    /// <summary>A small archive has fewer phrases, whose counts stay exact through all updates. Of a larger one only
    /// rare phrases are lost.</summary>
    private const int MaxPhrases = 1 << 17;

    public static CompanionFile File { get; } = new("rightsgraph.vocabulary-", "RightsGraphVocabulary", version: 1);

    public static void Write(Directory directory, string name, VocabularyBuilder vocabulary) =>
        File.Write(directory, name, file =>
        {
            var numbers = WriteWords(file, vocabulary.Words);
            WritePhrases(file, vocabulary.MostFrequent(MaxPhrases, minDocuments: 1), numbers);
        });

    public static VocabularyBuilder Read(Directory directory, string name) =>
        Read(CompanionFile.Open(directory, name));

    /// <summary>Reads and closes it.</summary>
    public static VocabularyBuilder Read(IndexInput input) => File.Read(input, ReadContent);

    private static VocabularyBuilder ReadContent(IndexInput file)
    {
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
