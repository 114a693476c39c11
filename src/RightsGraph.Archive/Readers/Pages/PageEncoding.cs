using System.Text;
using System.Text.Unicode;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Recognises what can mean one thing only: UTF-16 by its mark, and UTF-8 that was read as Windows-1252 and
/// saved again. Anything else that is not UTF-8 is refused.</summary>
internal static class PageEncoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The encoding whose byte order mark the bytes begin with.</summary>
    public static Encoding? Utf16Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) ? Strict(bigEndian: false)
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Strict(bigEndian: true)
        : null;

    private static UnicodeEncoding Strict(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

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
