# The scenario market-town.yaml a second time, in base R: nothing here is shared with the program.
# Rscript market-town.R SEED WORLDS prints, for each world, the word of the first coin and every outcome with 17 digits.
# Words are doubles from 0 to 2^32 - 1; R's integers have no 32 bits without a sign.
TWO32 <- 4294967296
add <- function(...) Reduce(function(a, b) (a + b) %% TWO32, list(...))
xor32 <- function(a, b) {
  high <- bitwXor(as.integer(a %/% 65536), as.integer(b %/% 65536))
  low <- bitwXor(as.integer(a %% 65536), as.integer(b %% 65536))
  high * 65536 + low
}
rotate <- function(x, by) (x * 2^by) %% TWO32 + x %/% 2^(32 - by)

# Threefry 4x32, 12 rounds (Salmon, Moraes, Dror and Shaw 2011, section 2.2 and table 2). Any of the words may be a vector.
ROTATIONS <- rbind(c(10, 26), c(11, 21), c(13, 27), c(23, 5), c(6, 20), c(17, 11), c(25, 10), c(18, 20))
threefry <- function(key, counter) {
  key[[5]] <- Reduce(xor32, key, 466688986) # 0x1bd11bda
  k <- function(i) key[[i %% 5 + 1]]
  x <- lapply(1:4, function(i) add(counter[[i]], k(i - 1)))
  for (round in 1:12) {
    r <- ROTATIONS[(round - 1) %% 8 + 1, ]
    x[[1]] <- add(x[[1]], x[[2]])
    x[[2]] <- xor32(rotate(x[[2]], r[1]), x[[1]])
    x[[3]] <- add(x[[3]], x[[4]])
    x[[4]] <- xor32(rotate(x[[4]], r[2]), x[[3]])
    x <- x[c(1, 4, 3, 2)]
    if (round %% 4 == 0) {
      s <- round / 4
      for (i in 1:4) x[[i]] <- add(x[[i]], k(s + i - 1))
      x[[4]] <- add(x[[4]], s)
    }
  }
  x
}

# Key of a seed: four words of ARC4, 256 bytes dropped, keyed with the letters of the text (as the package seedrandom does it).
seed_key <- function(text) {
  key <- utf8ToInt(text) %% 256
  s <- 0:255
  j <- 0
  for (i in 0:255) {
    j <- (j + key[i %% length(key) + 1] + s[i + 1]) %% 256
    s[c(i, j) + 1] <- s[c(j, i) + 1]
  }
  i <- 0
  j <- 0
  byte <- function() {
    i <<- (i + 1) %% 256
    j <<- (j + s[i + 1]) %% 256
    s[c(i, j) + 1] <<- s[c(j, i) + 1]
    s[(s[i + 1] + s[j + 1]) %% 256 + 1]
  }
  for (dropped in 1:256) byte()
  lapply(1:4, function(lane) sum(sapply(1:4, function(b) byte()) * 256^(3:0)))
}

# Words of a name: its bytes, 16 at a time, chained through Threefry (Matyas, Meyer and Oseas 1985).
name_words <- function(family, name) {
  bytes <- as.integer(charToRaw(name))
  chain <- list(family, length(bytes), 0, 0)
  bytes <- c(bytes, rep(0, (-length(bytes)) %% 16))
  for (from in seq(0, length(bytes) - 1, by = 16)) {
    block <- lapply(0:3, function(lane) sum(bytes[from + 4 * lane + 1:4] * 256^(0:3)))
    chain <- Map(xor32, threefry(chain, block), block)
  }
  chain
}
site_of <- function(name) name_words(20851, name)[1:2] # 0x5173
agent_of <- function(name) { # 0xa6e7; 31 bits, never 0
  word <- name_words(42727, name)[[1]] %% 2147483648
  if (word == 0) 1 else word
}

arguments <- commandArgs(trailingOnly = TRUE)
key <- seed_key(arguments[1])
world <- 0:(as.integer(arguments[2]) - 1)
word <- function(month, site, agent) {
  site <- site_of(site)
  threefry(key, list(world, month %/% 4, site[[1]], xor32(site[[2]], agent)))[[month %% 4 + 1]]
}
uniform <- function(month, site, agent = 0) (word(month, site, agent) + 0.5) / TWO32

purse <- rep(3, length(world))
ruined <- customers <- till <- 0
for (month in 0:29) {
  coin <- uniform(month, "common.coin") < 0.5
  purse <- purse + ifelse(purse > 0 & purse < 10, 2 * coin - 1, 0)
  ruined <- pmax(ruined, purse == 0)
  for (shop in c("north", "south")) {
    agent <- agent_of(shop)
    came <- qpois(uniform(month, "shop.customers", agent), 2.5)
    price <- qnorm(uniform(month, "shop.price", agent), 1, 0.1)
    customers <- customers + came
    till <- till + came * price
  }
}
cat(sprintf("%.0f %.17g %.17g %.17g %.17g\n", word(0, "common.coin", 0), ruined, purse, customers, till), sep = "")
