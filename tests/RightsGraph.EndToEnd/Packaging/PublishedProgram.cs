namespace RightsGraph.EndToEnd.Packaging;

/// <summary>The program published as a folder that needs no .NET on the machine, once for all tests.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("rightsgraph-publish-");

    public string Folder => Path.Combine(temporary.FullName, "program");

    public string Program => Path.Combine(Folder, "rightsgraph");

    public async Task InitializeAsync()
    {
        if (Need.IsLinux)
        {
            await PublishAsync("-o", Folder);
        }
    }

    /// <summary>Packs what was published as a container image, in a file that is given.</summary>
    /// <param name="baseImage">Where the image that it is laid upon is pulled from.</param>
    public async Task<string> PackImageAsync(string baseImage)
    {
        var archive = Path.Combine(temporary.FullName, "image.tar.gz");
        await PublishAsync(
            "--no-build",
            "-t:PublishContainer",
            $"-p:ContainerBaseImage={baseImage}",
            $"-p:ContainerArchiveOutputPath={archive}");
        return archive;
    }

    public Task DisposeAsync()
    {
        temporary.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>In the configuration of the tests: what is built already need not be built again.</summary>
    private static Task PublishAsync(params string[] options) => Sdk.RunAsync(
    [
        "publish", Project.PathOf("src", "RightsGraph.Server"), "-c", Sdk.Configuration,
        "-r", "linux-x64", "--self-contained", "-p:RunAnalyzers=false", .. options,
    ]);
}
