using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace RightsGraph.Search.Synonyms;

/// <summary>What stands for one thing in several spellings: acronyms and what they stand for, names, British and
/// American. Queries are widened by it; texts are indexed as they stand, so that a change of it needs no new
/// index.</summary>
public sealed class SynonymTable
{
    private const string Resource = "RightsGraph.Search.Synonyms.synonyms.txt";

    private readonly FrozenDictionary<string, SynonymRule> byKey;
    private readonly FrozenDictionary<string, ImmutableArray<string>> byStem;
    private readonly FrozenSet<string> firstWords;

    private SynonymTable(IReadOnlyList<SynonymRule> rules)
    {
        Rules = rules;
        var keys = new Dictionary<string, SynonymRule>(StringComparer.Ordinal);
        var stems = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var (key, typed) in rule.Typed.Select(name => (SynonymKey.Of(name), name)))
            {
                // The archive's own file comes last, and counts.
                keys[key] = rule;
                if (rule.IsOneWordEach)
                {
                    stems[SynonymKey.StemOf(typed)] = rule.Names;
                }
            }
        }

        byKey = keys.ToFrozenDictionary(StringComparer.Ordinal);
        byStem = stems.ToFrozenDictionary(StringComparer.Ordinal);
        firstWords = byKey.Keys.Select(key => key.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        MaxWords = byKey.Keys.Select(key => key.Count(letter => letter == ' ') + 1).DefaultIfEmpty().Max();
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Join('\n', rules.Select(rule => rule.ToString())))))[..16];
    }

    /// <summary>No synonyms at all, for measurements.</summary>
    public static SynonymTable None { get; } = new([]);

    /// <summary>The project's own table.</summary>
    public static SynonymTable Default { get; } = ReadDefault();

    /// <summary>Changes with the table, as answers do.</summary>
    public string Fingerprint { get; }

    internal int MaxWords { get; }

    private IReadOnlyList<SynonymRule> Rules { get; }

    /// <summary>This table with the rules of a file in the synonym format of Solr and Lucene: a line of names between
    /// commas for one thing, or <c>typed =&gt; searched</c>; <c>#</c> begins a comment.</summary>
    /// <exception cref="SynonymFormatException">A line cannot be read.</exception>
    public SynonymTable With(TextReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new SynonymTable([.. Rules, .. SynonymFormat.Read(file)]);
    }

    /// <summary>Whether a name of several words, or of one, may begin with this word.</summary>
    internal bool MayBegin(string word) => firstWords.Contains(SynonymKey.Of(word).Split(' ')[0]);

    /// <summary>What is searched for a text that as a whole is a name of the table, the text itself first; empty for
    /// any other text, and for words whose spellings <see cref="SpellingsOf"/> tells.</summary>
    internal IReadOnlyList<string> NamesFor(string text)
    {
        var key = SynonymKey.Of(text);
        if (!byKey.TryGetValue(key, out var rule) || rule.IsOneWordEach || IsWord(text, key))
        {
            return [];
        }

        return rule.IsOneWay
            ? rule.Names
            : [text, .. rule.Names.Where(name => SynonymKey.Of(name) != key)];
    }

    /// <summary>Whether a rule searches exactly these names in place of what is typed.</summary>
    internal bool IsOneWay(ImmutableArray<string> names) =>
        Rules.Any(rule => rule.IsOneWay && rule.Names.AsSpan().SequenceEqual(names.AsSpan()));

    /// <summary>The other spellings of a word, by its English stem; empty for most words.</summary>
    internal IReadOnlyList<string> SpellingsOf(string word, string stem) =>
        byStem.TryGetValue(stem, out var spellings) ? spellings : RegularSpelling.Of(word) is { } other ? [other] : [];

    // An acronym that is a word too is meant only in capitals: CAT, ICE.
    private static bool IsWord(string text, string key) =>
        Acronyms.AreWords.Contains(key) && !text.Any(char.IsUpper);

    private static SynonymTable ReadDefault()
    {
        using var stream = typeof(SynonymTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return None.With(reader);
    }
}

/// <summary>One line of a table.</summary>
/// <param name="Typed">What it is for.</param>
/// <param name="Names">What is searched.</param>
/// <param name="IsOneWay">Whether what was typed is not searched itself.</param>
internal sealed record SynonymRule(ImmutableArray<string> Typed, ImmutableArray<string> Names, bool IsOneWay)
{
    /// <summary>Spellings of one word, which are stems of one term.</summary>
    public bool IsOneWordEach { get; } =
        !IsOneWay && Names.All(name => !SynonymKey.Of(name).Contains(' ', StringComparison.Ordinal));

    public override string ToString() => $"{string.Join(',', Typed)}=>{string.Join(',', Names)}";
}

internal static class Acronyms
{
    /// <summary>Folded acronyms that are words, in English or another language of reports.</summary>
    public static FrozenSet<string> AreWords { get; } =
        "aids au cat eu ice un who".Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
