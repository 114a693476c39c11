using System.Text;
using System.Text.Unicode;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Recognises UTF-8 that was read as Windows-1252 and saved again.</summary>
internal static class PageEncoding
{
    public const string Told =
        "the page is UTF-8 that was once read as Windows-1252; it is read as it was before";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The bytes as they were before; null where anything speaks against it. That all letters of a page that
    /// are not ASCII turn back into valid UTF-8 does not happen by chance.</summary>
    public static byte[]? Repaired(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

        // â€, with which the signs of typography begin, or Ã and Â, with which accented letters do.
        var isSuspect = bytes.IndexOf("â€"u8) >= 0 || bytes.IndexOf("Ã"u8) >= 0 || bytes.IndexOf("Â"u8) >= 0;
        if (!isSuspect || !Utf8.IsValid(bytes))
        {
            return null;
        }

        try
        {
            var before = Windows1252.GetBytes(Encoding.UTF8.GetString(bytes));
            return Utf8.IsValid(before) ? before : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
