using System.Globalization;
using System.Text;
using GraphQLParser;
using GraphQLParser.Exceptions;
using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Documents;

/// <summary>Lets GraphQLParser, which is of an earlier edition, read documents of the September 2025 edition. It gets a
/// text of the same length with every token in its place, without comments and descriptions, and with strings that need
/// no escapes.</summary>
internal sealed class SourceText
{
    private readonly string text;

    // Characters that the parser takes in no string; it gets blanks for them.
    private readonly List<(int Position, char Character)> unreadable = [];
    private char[]? rewritten;

    private SourceText(string text) => this.text = text;

    /// <exception cref="GraphQLSyntaxErrorException">The text is not GraphQL.</exception>
    public static GraphQLDocument Parse(string text, ParserOptions options)
    {
        var source = new SourceText(text);
        source.Rewrite();
        var syntax = source.rewritten is null ? Parser.Parse(text, options) : Parser.Parse(source.rewritten, options);
        foreach (var (position, character) in source.unreadable)
        {
            // The parser's strings are slices of the text that it got.
            source.rewritten![position] = character;
        }

        return ConstantDirectives.FindVariable(syntax) is { } variable
            ? throw source.Error(
                $"Unexpected variable \"${variable.Name.StringValue}\" in constant value", variable.Location.Start)
            : syntax;
    }

    private void Rewrite()
    {
        var scanner = new TokenScanner(text);
        var (depth, opened, previous) = (0, '\0', '\0');
        Range? description = null;
        while (scanner.TryRead(out var first, out var length))
        {
            var token = (scanner.Position - length)..scanner.Position;
            if (first == '#')
            {
                Blank(token);
                continue;
            }

            if (description is { } described
                && (depth == 1 ? first == '$' : text[token] is "query" or "mutation" or "subscription" or "fragment"))
            {
                Blank(described);
            }

            description = null;
            switch (first)
            {
                case '"':
                    var isDescription = depth == 0 || (depth == 1 && opened == '(' && previous != '=');
                    description = isDescription ? token : null;
                    Unescape(token);
                    break;
                case '{' or '[' or '(':
                    opened = depth++ == 0 ? first : opened;
                    break;
                case '}' or ']' or ')':
                    depth--;
                    break;
                case '-' or (>= '0' and <= '9'):
                    RefuseAfterNumber(scanner.Position);
                    break;
            }

            previous = first;
        }
    }

    private void RefuseAfterNumber(int end)
    {
        if (end < text.Length && (text[end] is '.' or '_' || char.IsAsciiLetter(text[end])))
        {
            throw Error($"Invalid number, expected digit but got: \"{text[end]}\"", end);
        }
    }

    private void Blank(Range token)
    {
        rewritten ??= text.ToCharArray();
        foreach (ref var character in rewritten.AsSpan(token))
        {
            // Line ends stay, because errors tell lines.
            character = character is '\n' or '\r' ? character : ' ';
        }
    }

    private void Unescape(Range token)
    {
        var (start, length) = token.GetOffsetAndLength(text.Length);
        var written = text.AsSpan(token);
        if (written is not ['"', .., '"'] || written.StartsWith("\"\"\"")
            || (!written.Contains('\\') && !written.ContainsAnyInRange('\0', '\x1F')))
        {
            return;
        }

        var units = rewritten ??= text.ToCharArray();
        var target = start + 1;
        var position = start + 1;
        while (position < start + length - 1)
        {
            if (text[position] == '\\')
            {
                var (characters, width) = Escaped(position);
                position += width;
                foreach (var character in characters)
                {
                    Write(character);
                }
            }
            else
            {
                Write(text[position++]);
            }
        }

        if (position == start + length)
        {
            throw Error("Unterminated string.", position);
        }

        units[target++] = '"';
        units.AsSpan(target..(start + length)).Fill(' ');

        void Write(char character)
        {
            var isReadable = character is not ('"' or '\\' or < ' ');
            if (!isReadable)
            {
                unreadable.Add((target, character));
            }

            units[target++] = isReadable ? character : ' ';
        }
    }

    private (string Characters, int Width) Escaped(int position) => text[position + 1] switch
    {
        'u' when text[position + 2] == '{' => EscapedRune(position),
        'u' => EscapedUnits(position),
        '"' or '\\' or '/' => (text.Substring(position + 1, 1), 2),
        'b' => ("\b", 2),
        'f' => ("\f", 2),
        'n' => ("\n", 2),
        'r' => ("\r", 2),
        't' => ("\t", 2),
        _ => throw InvalidEscape(position, width: 2),
    };

    private (string Characters, int Width) EscapedRune(int position)
    {
        const int Before = 3;
        var digits = text.AsSpan(position + Before);
        digits = digits[..Math.Max(0, digits.IndexOf('}'))];
        return digits.Length <= 8 && HexFrom(digits) is { } value && Rune.IsValid(value)
            ? (new Rune(value).ToString(), Before + digits.Length + 1)
            : throw InvalidEscape(position, Math.Min(Before + digits.Length + 1, 12));
    }

    private (string Characters, int Width) EscapedUnits(int position)
    {
        const int Width = 6;
        if (UnitAt(position) is { } unit)
        {
            if (!char.IsSurrogate(unit))
            {
                return (unit.ToString(), Width);
            }

            if (UnitAt(position + Width) is { } low && char.IsSurrogatePair(unit, low))
            {
                return ($"{unit}{low}", Width * 2);
            }
        }

        throw InvalidEscape(position, Width);
    }

    private char? UnitAt(int position) =>
        position + 6 <= text.Length && text.AsSpan(position, 2) is "\\u"
            ? (char?)HexFrom(text.AsSpan(position + 2, 4))
            : null;

    private static int? HexFrom(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private GraphQLSyntaxErrorException InvalidEscape(int position, int width) => Error(
        $"Invalid character escape sequence: {text.AsSpan(position, Math.Min(width, text.Length - position))}.",
        position);

    private GraphQLSyntaxErrorException Error(string description, int position) => new(description, text, position);
}
