namespace RightsGraph.Server.Commands;

/// <summary>A path that a command is to write to.</summary>
internal static class OutputPath
{
    /// <param name="option">That names it.</param>
    /// <param name="path">A pipe or a device is any: nothing in it can be lost.</param>
    /// <param name="settings">Of the archive, whose files it may not be.</param>
    /// <param name="documents">That the command reads.</param>
    /// <exception cref="BadSettingException">Writing would destroy what the command works on.</exception>
    public static void Check(Option option, string path, StoreSettings settings, IEnumerable<string> documents)
    {
        if (FileStatus.IsSpecial(path))
        {
            return;
        }

        var output = FileIdentity.Of(path);
        var taken = settings.Paths().Any(own => output.LiesIn(FileIdentity.Of(own))) ? "part of the archive"
            : documents.Any(document => output.Is(FileIdentity.Of(document))) ? "one of the documents"
            : null;
        if (taken is not null)
        {
            throw new BadSettingException(
                $"'{Printable.Sanitize(path)}' is {taken}; expected another file for {option.Name}.");
        }
    }
}
