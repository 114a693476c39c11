namespace RightsGraph.Server.Importing;

/// <summary>Most Markdown in folders is notes about the documents.</summary>
internal static class MarkdownFile
{
    /// <summary>Whether the file begins with a line of <c>---</c> or <c>+++</c>; true for what cannot be looked into,
    /// which the reader will tell.</summary>
    public static bool HasFrontMatter(string path)
    {
        if (SourceNames.IsCompressed(path) || FileStatus.IsSpecial(path))
        {
            return true;
        }

        try
        {
            Span<byte> head = stackalloc byte[64];
            const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, Shared);
            var text = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
            return text.StartsWith("---"u8) || text.StartsWith("+++"u8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
