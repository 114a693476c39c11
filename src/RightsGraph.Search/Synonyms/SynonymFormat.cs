namespace RightsGraph.Search.Synonyms;

/// <summary>Reads the synonym format of Solr and Lucene.</summary>
internal static class SynonymFormat
{
    private const int MaxNames = 32;
    private const int MaxRules = 100_000;
    private const string Arrow = "=>";

    public static IEnumerable<SynonymRule> Read(TextReader file)
    {
        var rules = 0;
        for (var number = 1; file.ReadLine() is { } line; number++)
        {
            var written = WithoutComment(line).Trim();
            if (written.Length == 0)
            {
                continue;
            }

            if (++rules > MaxRules)
            {
                throw new SynonymFormatException(number, $"a file may have {MaxRules:N0} rules");
            }

            yield return Rule(written, number);
        }
    }

    private static SynonymRule Rule(string written, int number)
    {
        var arrow = written.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            var names = Names(written, number);
            return names.Length > 1
                ? new SynonymRule(names, names, IsOneWay: false)
                : throw new SynonymFormatException(number, "a line needs two names, with a comma between them, or =>");
        }

        var (typed, searched) = (Names(written[..arrow], number), Names(written[(arrow + Arrow.Length)..], number));
        return typed.Length > 0 && searched.Length > 0
            ? new SynonymRule(typed, searched, IsOneWay: true)
            : throw new SynonymFormatException(number, "=> needs a name on both sides");
    }

    private static ImmutableArray<string> Names(string list, int number)
    {
        var names = Split(list)
            .Select(name => name.Replace("\"", string.Empty, StringComparison.Ordinal).Trim())
            .Where(name => name.Length > 0)
            .DistinctBy(SynonymKey.Of)
            .ToImmutableArray();
        if (names.FirstOrDefault(name => SynonymKey.Of(name).Length == 0) is { } unreadable)
        {
            throw new SynonymFormatException(number, $"'{unreadable}' has neither a letter nor a digit");
        }

        return names.Length <= MaxNames
            ? names
            : throw new SynonymFormatException(number, $"a line may have {MaxNames} names");
    }

    // A backslash takes the sign behind it for a letter.
    private static IEnumerable<string> Split(string list)
    {
        var name = new System.Text.StringBuilder();
        for (var index = 0; index < list.Length; index++)
        {
            if (list[index] == '\\' && index + 1 < list.Length)
            {
                name.Append(list[++index]);
            }
            else if (list[index] == ',')
            {
                yield return name.ToString();
                name.Clear();
            }
            else
            {
                name.Append(list[index]);
            }
        }

        yield return name.ToString();
    }

    private static string WithoutComment(string line)
    {
        var index = line.IndexOf('#', StringComparison.Ordinal);
        while (index > 0 && line[index - 1] == '\\')
        {
            index = line.IndexOf('#', index + 1);
        }

        return index < 0 ? line : line[..index];
    }
}

/// <summary>A line of a file of synonyms cannot be read.</summary>
public sealed class SynonymFormatException : FormatException
{
    public SynonymFormatException(int line, string problem)
        : base($"line {line}: {problem}.") => Line = line;

    public SynonymFormatException()
    {
    }

    public SynonymFormatException(string message)
        : base(message)
    {
    }

    public SynonymFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public int Line { get; }
}
