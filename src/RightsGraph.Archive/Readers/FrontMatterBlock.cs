namespace RightsGraph.Archive.Readers;

/// <summary>The block at the head of a document, split into fields. Lines of <c>key: value</c> are taken as they are
/// written; only what goes beyond them is YAML.</summary>
internal sealed record FrontMatterBlock(IReadOnlyList<FrontMatterField> Fields, int BodyStart)
{
    private const string YamlFence = "---";
    private const string TomlFence = "+++";
    private const string YamlSigns = "\"'[{|>&*!%@`-?]}";

    /// <returns>Null without a refusal where the document begins with no block.</returns>
    public static FrontMatterBlock? Find(string name, IReadOnlyList<string> lines, out Refusal? refusal)
    {
        refusal = null;
        var start = lines.TakeWhile(string.IsNullOrWhiteSpace).Count();
        var fence = start < lines.Count ? lines[start].Trim('\uFEFF', '\u200B', ' ', '\t') : "";
        if (fence is not (YamlFence or TomlFence))
        {
            return null;
        }

        var end = start + 1;
        while (end < lines.Count && lines[end].Trim() != fence
            && !(fence == YamlFence && lines[end].TrimEnd() == "..."))
        {
            end++;
        }

        if (end == lines.Count)
        {
            refusal = new Refusal(name, start + 1, $"the block that begins here has no closing {fence} line");
            return null;
        }

        var block = lines.Skip(start + 1).Take(end - start - 1).ToList();
        var fields = fence == TomlFence ? TomlBlock.Read(block, start + 2, out var problem)
            : Simple(block, start + 2, out problem)
                ?? (problem is null ? YamlBlock.Read(block, start + 2, out problem) : null);
        if (fence == YamlFence && !IsMatter(fields, block))
        {
            return null;
        }

        problem ??= Repeated(fields!);
        refusal = problem is { } found ? new Refusal(name, found.Line, found.Message) : null;
        return refusal is null ? new FrontMatterBlock(fields!, end + 1) : null;
    }

    /// <summary>Three dashes may also be rules around a heading. A block is front matter if one of its keys is known or
    /// was meant to be, or if it is empty.</summary>
    private static bool IsMatter(IReadOnlyList<FrontMatterField>? fields, List<string> block)
    {
        var keys = fields?.Select(field => field.Key)
            ?? block.Where(line => line.Contains(':', StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)].Trim());
        return block.TrueForAll(string.IsNullOrWhiteSpace)
            || keys.Any(key => FrontMatterKeys.Find(key) is not null || FrontMatterKeys.Suggest(key) is not null);
    }

    private static LineProblem? Repeated(IReadOnlyList<FrontMatterField> fields)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var twice = fields.FirstOrDefault(field => !seen.Add(field.Key));
        return twice is null
            ? null
            : new LineProblem(twice.Line, $"'{FieldProblems.Shortened(twice.Key)}' is stated twice");
    }

    /// <summary>Null where the block is more than plain lines, or has a problem.</summary>
    private static List<FrontMatterField>? Simple(List<string> block, int firstLine, out LineProblem? problem)
    {
        problem = null;
        var fields = new List<FrontMatterField>();
        for (var index = 0; index < block.Count; index++)
        {
            var line = block[index].TrimEnd();
            if (line.Trim().Length == 0)
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (colon < 0 && char.IsLetterOrDigit(line[0]))
            {
                problem = new LineProblem(
                    firstLine + index,
                    $"expected 'key: value' or {YamlFence}, found '{FieldProblems.Shortened(line)}'");
                return null;
            }

            if (colon <= 0 || !char.IsLetterOrDigit(line[0])
                || (value.Length > 0 && YamlSigns.Contains(value[0], StringComparison.Ordinal)))
            {
                return null;
            }

            fields.Add(new FrontMatterField(
                line[..colon].Trim(), value.Length == 0 ? [] : [value], firstLine + index));
        }

        return fields;
    }
}

internal sealed record LineProblem(int Line, string Message);
