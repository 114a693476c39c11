namespace RightsGraph.Server.Files;

/// <summary>Tells whether two paths name one file or folder, by whatever links or mounts.</summary>
internal sealed class FileIdentity
{
    private readonly string path;
    private readonly (long Device, long Inode)? number;

    private FileIdentity(string path) => (this.path, number) = (RealPath.Resolve(path), FileStatus.IdentityOf(path));

    public static FileIdentity Of(string path) => new(path);

    public bool Is(FileIdentity other) => path == other.path || (number is not null && number == other.number);

    /// <summary>Whether it is the other, or somewhere in that.</summary>
    public bool LiesIn(FileIdentity other) =>
        Is(other) || (Path.GetDirectoryName(path) is { } folder && Of(folder).LiesIn(other));
}
