namespace RightsGraph.Archive.Readers.Detection;

/// <summary>Finds the name of the first element behind declarations and comments.</summary>
internal static class MarkupRoot
{
    /// <summary>Without its prefix; <c>!doctype html</c> for that; empty where there is none.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart("\uFEFF \t\r\n");
            if (!text.StartsWith("<"))
            {
                return "";
            }

            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return "!doctype html";
            }

            var end = text.StartsWith("<!--") ? text.IndexOf("-->")
                : text.StartsWith("<?") ? text.IndexOf("?>")
                : text.StartsWith("<!") ? EndOfDeclaration(text)
                : -1;
            if (end < 0)
            {
                return text.Length > 1 && char.IsLetter(text[1]) ? NameAt(text[1..]) : "";
            }

            text = text[(end + (text.StartsWith("<!--") ? 3 : text.StartsWith("<?") ? 2 : 1))..];
        }
    }

    /// <summary>A document type can declare more within brackets.</summary>
    private static int EndOfDeclaration(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        var bracket = text.IndexOf('[');
        if (bracket < 0 || bracket > end)
        {
            return end;
        }

        var close = text.IndexOf("]>");
        return close < 0 ? -1 : close + 1;
    }

    private static string NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is ':' or '-' or '_'))
        {
            length++;
        }

        var name = text[..length];
        var local = name[(name.LastIndexOf(':') + 1)..].ToString();
        return local is "RDF" ? local : local.ToLowerInvariant();
    }
}
